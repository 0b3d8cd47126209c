import type { Problem } from '../domain/domain.ts';

/** What is wrong with data, where, and what to do, in English. */
export const problem = (p: Problem): string => {
  const place = [p.file, p.row === null ? '' : `row ${p.row}`, p.column === null ? '' : `column ${p.column}`]
    .filter(Boolean)
    .join(', ');
  const found = p.found === null ? '' : ` “${p.found}”`;
  const expected = p.expected ?? '';
  const texts: Record<Problem['kind'], string> = {
    file_missing: 'The file could not be fetched. Check the address or the network and try again.',
    file_unreadable:
      'The file can no longer be read: it was changed, moved or removed after it was chosen, or is open elsewhere. Choose it again.',
    file_rows: `The file is not whole: it has ${p.found ?? ''} rows, expected ${expected}. Load it again.`,
    file_bytes: `The file is not whole: it has ${p.found ?? ''} bytes, expected ${expected}. Load it again.`,
    file_changed: `The file is not the one that was published: its checksum${found} differs from ${expected}.`,
    version_unknown: `No version${found} of these data is kept. Check that the link is whole; the present figures are there without data-version.`,
    version_not_kept: `The present version${found} of these data is not kept under data/versions. Run npm run data:keep.`,
    version_altered: `The kept version${found} is not what its name says. Restore it: what has been published is never changed.`,
    not_utf8: 'The file is not valid UTF-8.',
    csv_quote: `A quoted field is not closed or is followed by other text${found}.`,
    not_unpacked: 'The file is packed (gzip), and is broken or not whole: it cannot be unpacked. Load it again.',
    parquet_unreadable: `The Parquet file cannot be read${found}. Files packed with SNAPPY or not at all are understood.`,
    parquet_nested: 'The column holds lists or groups. Only columns of single values are read.',
    unpacked_too_large: `Unpacked, the file is larger than ${expected} bytes, the most that is read. Divide it.`,
    irregular_too_large: `Something in the file breaks the rules of CSV, and it is larger than ${expected} bytes, the most that can be mended. Divide it, or mend it first.`,
    sum_too_large:
      'The values add up to more than a browser can add exactly (9 007 199 254 740 991, in the unit of the smallest decimal).',
    record_too_long: `The row is longer than ${expected} bytes. Most likely a quote opens in it that is never closed.`,
    column_missing: `The column is missing; expected ${expected}.`,
    column_unexpected: `The column${found} is not in the schema.`,
    field_count: `The row has ${p.found ?? ''} fields, expected ${expected}.`,
    required: 'A value is required here and there is none.',
    type: `The value${found} is not ${expected}.`,
    not_allowed: `The value${found} is not one of ${expected}.`,
    pattern: `The value${found} does not have the form ${expected}.`,
    range: `The value${found} is outside ${expected}.`,
    duplicate_key: `The key${found} already stands in row ${expected}.`,
    unknown_code: `The code${found} is not in ${expected}.`,
    tree_circle: `The code${found} is its own ancestor.`,
    value_status: `The value${found} and the status ${expected} contradict each other.`,
    dates: `The dates${found} do not fit ${expected}.`,
    mixed_sources: `Items${found} come from more than one source; say which one replaces the other (${expected}).`,
    total_differs: `The items add up to${found}; declared is ${expected}.`,
    total_undeclared: `The stated total${found} has items that add up to ${expected}; declare it in differences.csv.`,
    rate_differs: `The published rate${found} is not what number and population give: ${expected}.`,
    is_empty: 'The file is empty. Fetch it again.',
    is_pdf: 'The file is a PDF, which holds pages and no table. See whether its publisher has the figures as CSV.',
    is_picture: 'The file is a picture, not a table. See whether its publisher has the figures as CSV.',
    is_workbook:
      'The file is a workbook (Excel or OpenDocument). Open it, save the sheet with the figures as CSV, and choose that file.',
    is_document:
      'The file is a document of a word processor or a presentation. Copy its table into a spreadsheet and save that as CSV.',
    is_page:
      'The file is a web page, not a table; often it says that one must log in or that the file has moved. Open the address in a browser, fetch the table as CSV, and choose that file.',
    is_database: 'The file is a database, or a file of a program for statistics. Export the table from it as CSV.',
    is_xml: 'The file is XML, which is not read. Ask its publisher for the same table as CSV or JSON-stat.',
    is_archive: 'The file is an archive of a kind that is not read here. Unpack it, and choose the table in it.',
    is_binary: 'The file holds no text and is of no kind known here. Save the table as CSV, and choose that file.',
    zip_broken: 'The zip file is broken or not whole. Fetch it again, or unpack it and choose the table in it.',
    zip_encrypted: `The zip file is locked with a password${found}. Unpack it, and choose the table in it.`,
    zip_method: `The zip file is packed in a way that is not read here (${p.found ?? ''}). Unpack it, and choose the table in it.`,
    zip_several: `The zip file holds several tables: ${p.found ?? ''}. Unpack it, and choose one of them.`,
    zip_without_data: `The zip file holds no table (CSV, TSV, text, JSON or Parquet)${found}. Unpack it, and save what it holds as CSV.`,
    address_unreadable: 'This is no web address. It should begin with https://, as in https://example.org/table.csv.',
    address_scheme: `An address that begins with ${p.found ?? ''} is not fetched, only one that begins with https://. A file of your own can be dropped on the page.`,
    address_insecure: `The address${found} is not encrypted (http), and browsers let no secure page read it. Try it with https://, or download the file and drop it on the page.`,
    address_credentials:
      'The address holds a user name or a password, which would stand in links. Take them out, or download the file and drop it on the page.',
    remote_missing: `The server has no file at the address (${p.found ?? ''}). Check the address at the publisher: files are moved when new figures come.`,
    remote_refused: `The server gives the file only to those who are logged in or allowed (${p.found ?? ''}). Download it where you are, and drop it on the page.`,
    remote_status: `The server answered without the file (${p.found ?? ''}). Try again later, or download the file and drop it on the page.`,
    remote_unreachable: `The file could not be fetched from ${p.found ?? ''}. Either the network or the server does not answer, or the server does not let other pages read its files; the browser does not say which. Download the file and drop it on the page.`,
    remote_silent: `The server sent nothing for ${expected} seconds. Try again, or download the file and drop it on the page.`,
    remote_cut: `The file did not come whole: ${p.found ?? ''} bytes came${expected === '' ? '' : `, ${expected} were announced`}. Fetch it again.`,
    remote_too_large: `The file is larger than ${expected} bytes, the most that is fetched. Download it and drop it on the page, or fetch a part of it.`,
    json_broken: `The file is not whole JSON${found}. Fetch it again.`,
    json_unknown: 'The file is JSON, but not JSON-stat. Fetch the table as JSON-stat or CSV.',
    json_stat_several: `The file holds several JSON-stat tables: ${p.found ?? ''}. Fetch one at a time.`,
    json_stat_form: `The JSON-stat table does not hold together: ${p.found ?? ''} should be ${expected}. Fetch it again, or as CSV.`,
    json_stat_cells: `The table has ${p.found ?? ''} cells, and at most ${expected} are read. Choose fewer values where you fetch it.`,
  };
  return `${place}: ${texts[p.kind]}`;
};
