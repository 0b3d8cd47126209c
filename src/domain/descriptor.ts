/** The parts of a Frictionless Data Package (v2) descriptor that this program reads. */
export interface FieldDescriptor {
  readonly name: string;
  readonly type: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly (string | number | boolean)[];
    readonly pattern?: string;
    readonly minimum?: number | string;
    readonly maximum?: number | string;
  };
}

interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

interface TableSchema {
  readonly fields: readonly FieldDescriptor[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** A file of a package, and by what it is told from any other. */
export interface DeclaredFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** "sha256:" and the hexadecimal digest. */
  readonly hash: string;
  /** Records without the header. Our own property: a body cut at a line end is still valid CSV. */
  readonly rowCount: number;
}

export interface ResourceDescriptor extends DeclaredFile {
  readonly schema: TableSchema;
}

/** Files of a package, with as much about each as one needs to know. */
export interface Declared<File extends DeclaredFile = DeclaredFile> {
  readonly resources: readonly File[];
}

/** A file that the build made, and by what it is told from any other. */
export interface PackFile {
  readonly address: string;
  readonly bytes: number;
  /** The hexadecimal digest. */
  readonly sha256: string;
}

/** What a figure that stands alone needs of one data set: what its drawing shows, and what is said beside it. */
export interface DeclaredPack {
  readonly dataset: string;
  /** Short form of the content hash of the data set. */
  readonly version: string;
  readonly drawn: PackFile;
  readonly beside: PackFile;
}

export interface PackageDescriptor extends Declared<ResourceDescriptor> {
  readonly name: string;
  readonly version: string;
}

const OBSERVATIONS = 'observations-';
/** No figure hangs on it: a term may be explained better without a new version of any data set. */
const GLOSSARY = 'glossary';

/** The name of the file that holds the observations of a data set. */
export function observationsName(dataset: string): string {
  return OBSERVATIONS + dataset;
}

/** Codes of the data sets that a package holds, in its order. */
export function datasetsOf({ resources }: Declared): string[] {
  return resources
    .filter((resource) => resource.name.startsWith(OBSERVATIONS))
    .map((resource) => resource.name.slice(OBSERVATIONS.length));
}

/** The data set of that code; the first of the package where it holds none of it. */
export function knownDataset(declared: Declared, code: string | null): string {
  const datasets = datasetsOf(declared);
  return datasets.find((one) => one === code) ?? datasets[0] ?? '';
}

/** What must be loaded to answer from one data set: every code list, and that set's observations alone. */
export function resourcesFor<File extends DeclaredFile>(declared: Declared<File>, dataset: string): File[] {
  const lists = listResources(declared);
  return declared.resources.filter(
    (resource) => resource.name === observationsName(dataset) || lists.includes(resource),
  );
}

/** The code lists of a package: all that holds no observations, no rates and no explanations. */
export function listResources<File extends DeclaredFile>({ resources }: Declared<File>): File[] {
  return resources.filter(({ name }) => !/^(observations|rates)-/.test(name) && name !== GLOSSARY);
}

/** The file that explains terms; undefined where a package has none. */
export function glossaryResource<File extends DeclaredFile>({ resources }: Declared<File>): File | undefined {
  return resources.find(({ name }) => name === GLOSSARY);
}

/** How the code of a data set begins that is a reader's own file; the rest is the name of the file. */
const OWN_FILE = 'file:';

/** The code of the data set that a reader's own file makes. */
export function ownFileDataset(name: string): string {
  return OWN_FILE + name;
}

/** The name of the reader's own file that a data set is; null where it is one of the package. */
export function ownFileOf(dataset: string): string | null {
  return dataset.startsWith(OWN_FILE) ? dataset.slice(OWN_FILE.length) : null;
}
