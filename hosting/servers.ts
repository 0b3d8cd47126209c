import { ASSETS, FIGURES, headersOf, OFFLINE, PAGES, type Rule } from './policy.ts';

function lines(rule: Rule, write: (name: string, value: string) => string): string {
  return Object.entries(headersOf(rule))
    .map(([name, value]) => write(name, value))
    .join('\n');
}

/** `_headers`, as Netlify, Cloudflare Pages and others read it. No address may fit two rules: both would hold. */
export function headersFile(): string {
  return [PAGES, FIGURES, ASSETS, OFFLINE]
    .flatMap((rule) => rule.paths.map((path) => `${path}\n${lines(rule, (name, value) => `  ${name}: ${value}`)}\n`))
    .join('\n');
}

function nginxHeaders(rule: Rule, end = ''): string {
  return lines(rule, (name, value) => `        add_header ${name} "${value}"${end};`);
}

function nginxPattern({ paths }: Rule): string {
  const one = (path: string): string =>
    path.endsWith('*') ? path.slice(0, -1) : `${path.replaceAll('.', String.raw`\.`)}$`;
  return `^(${paths.map(one).join('|')})`;
}

/** A server of nginx. An answer that nothing is there is one of the pages, and says so in its headers. */
export function nginxFile(): string {
  return `# Anmält behind nginx. The headers are those of hosting/policy.ts; docs/hosting.md says what they do.
server {
    listen 80;
    server_name figures.example;
    root /srv/anmalt;
    error_page 404 /404.html;

    charset utf-8;
    charset_types text/css text/csv text/plain application/javascript application/json image/svg+xml;
    types {
        text/html html;
        text/css css;
        text/csv csv;
        text/plain txt;
        application/javascript js;
        application/json json;
        image/svg+xml svg;
        image/png png;
        application/zip zip;
    }
    gzip on;
    gzip_types text/css text/csv text/plain application/javascript application/json image/svg+xml;

    # The dashboard, and whatever no other rule names.
    location / {
        try_files $uri $uri/index.html =404;
${nginxHeaders(PAGES, ' always')}
    }

    # Figures in other people's pages.
    location ~ ${nginxPattern(FIGURES)} {
        try_files $uri $uri.html =404;
${nginxHeaders(FIGURES)}
    }

    # Files whose name changes with what they hold.
    location ~ ${nginxPattern(ASSETS)} {
        try_files $uri =404;
${nginxHeaders(ASSETS)}
    }

    # What keeps the program on readers' devices.
    location ~ ${nginxPattern(OFFLINE)} {
        try_files $uri =404;
${nginxHeaders(OFFLINE)}
    }
}
`;
}

function caddyHeaders(rule: Rule, depth: string): string {
  return lines(rule, (name, value) => `${depth}${name} "${value}"`);
}

/** A site of Caddy. What is set for a file that turns out not to be there is taken back. */
export function caddyFile(): string {
  const others = [...FIGURES.paths, ...ASSETS.paths, ...OFFLINE.paths];
  const foreign = Object.keys({ ...headersOf(FIGURES), ...headersOf(ASSETS) }).filter(
    (name) => !(name in headersOf(PAGES)),
  );
  return `# Anmält behind Caddy. The headers are those of hosting/policy.ts; docs/hosting.md says what they do.
figures.example {
	root * /srv/anmalt
	encode gzip

	# The dashboard, and whatever no other rule names.
	@pages not path ${others.join(' ')}
	header @pages {
${caddyHeaders(PAGES, '\t\t')}
	}

	# Figures in other people's pages.
	@figures path ${FIGURES.paths.join(' ')}
	header @figures {
${caddyHeaders(FIGURES, '\t\t')}
	}

	# Files whose name changes with what they hold.
	@assets path ${ASSETS.paths.join(' ')}
	header @assets {
${caddyHeaders(ASSETS, '\t\t')}
	}

	# What keeps the program on readers' devices.
	@offline path ${OFFLINE.paths.join(' ')}
	header @offline {
${caddyHeaders(OFFLINE, '\t\t')}
	}

	try_files {path} {path}.html {path}/index.html
	file_server

	handle_errors {
		rewrite * /404.html
		header {
${caddyHeaders(PAGES, '\t\t\t')}
${foreign.map((name) => `\t\t\t-${name}`).join('\n')}
		}
		file_server
	}
}
`;
}
