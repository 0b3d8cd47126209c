/** A picture as SVG, in CSS pixels. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The size of a PNG in pixels, and how much the picture is enlarged in it; it stands in the middle, on white. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Draws a picture into the bytes of a PNG file. Rejects where the browser cannot. */
export async function pngOf(drawing: Drawing, raster: Raster): Promise<Uint8Array<ArrayBuffer>> {
  const image = await imageOf(drawing.svg);
  const canvas = document.createElement('canvas');
  canvas.width = raster.width;
  canvas.height = raster.height;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, raster.width, raster.height);
  const [width, height] = [drawing.width * raster.scale, drawing.height * raster.scale];
  pen.drawImage(image, (raster.width - width) / 2, (raster.height - height) / 2, width, height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('no picture');
  return new Uint8Array(await blob.arrayBuffer());
}
