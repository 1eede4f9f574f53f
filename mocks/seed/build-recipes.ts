import {
  type BuildStep,
  mavenBuild,
  nodePackages,
  palette,
  pythonPackages,
  systemPackages,
  testRun,
} from './build-output';
import type { Dice } from './random';

/** How one kind of project is built, with about `lines` lines of output. */
export type Recipe = {
  base: { image: string; tag: string };
  steps: (dice: Dice, lines: number) => BuildStep[];
};

function numbered(steps: [command: string, output: string[]][]): BuildStep[] {
  return steps.map(([command, output], index) => ({
    command: `STEP ${index + 1}/${steps.length}: ${command}`,
    output,
  }));
}

const share = (lines: number, part: number): number => Math.max(1, Math.floor(lines * part));

function node(failing: boolean): Recipe['steps'] {
  return (dice, lines) =>
    numbered([
      ['FROM registry.meridian.example/platform/ubi9-node:22', []],
      ['WORKDIR /app', [`--> ${dice.hex(12)}\n`]],
      [
        'RUN dnf install -y --nodocs python3 make gcc-c++ && dnf clean all',
        systemPackages(dice, share(lines, 0.15)),
      ],
      ['COPY package.json package-lock.json ./', [`--> ${dice.hex(12)}\n`]],
      ['RUN npm ci --no-audit --loglevel http', nodePackages(dice, share(lines, 0.45))],
      ['COPY . .', [`--> ${dice.hex(12)}\n`]],
      ['RUN npm test -- --color', testRun(dice, share(lines, 0.3), failing)],
      ...(failing
        ? []
        : ([
            ['RUN npm run build -- --color && npm prune --omit=dev', palette()],
            ['USER 1001', [`--> ${dice.hex(12)}\n`]],
            ['CMD ["node", "dist/server.js"]', [`COMMIT\n`, `--> ${dice.hex(12)}\n`]],
          ] satisfies [string, string[]][])),
    ]);
}

export const RECIPES = {
  node: {
    base: { image: 'registry.meridian.example/platform/ubi9-node', tag: '22' },
    steps: node(false),
  },
  failingNode: {
    base: { image: 'registry.meridian.example/platform/ubi9-node', tag: '22' },
    steps: node(true),
  },
  java: {
    base: { image: 'registry.access.redhat.com/ubi9/openjdk-21', tag: '1.21' },
    steps: (dice, lines) =>
      numbered([
        ['FROM registry.access.redhat.com/ubi9/openjdk-21:1.21 AS build', []],
        ['COPY pom.xml .', [`--> ${dice.hex(12)}\n`]],
        ['RUN mvn -B dependency:go-offline', mavenBuild(dice, share(lines, 0.55))],
        ['COPY src src', [`--> ${dice.hex(12)}\n`]],
        ['RUN mvn -B package', mavenBuild(dice, share(lines, 0.4))],
        ['FROM registry.access.redhat.com/ubi9/openjdk-21-runtime:1.21', []],
        ['COPY --from=build /target/app.jar /deployments/', ['COMMIT\n', `--> ${dice.hex(12)}\n`]],
      ]),
  },
  python: {
    base: { image: 'docker.io/library/python', tag: '3.13-slim' },
    steps: (dice, lines) =>
      numbered([
        ['FROM docker.io/library/python:3.13-slim', []],
        ['RUN dnf install -y gcc gfortran openblas-devel', systemPackages(dice, share(lines, 0.2))],
        ['COPY requirements.txt .', [`--> ${dice.hex(12)}\n`]],
        ['RUN pip install -r requirements.txt', pythonPackages(dice, share(lines, 0.75))],
        ['COPY notebooks /notebooks', ['COMMIT\n', `--> ${dice.hex(12)}\n`]],
      ]),
  },
} satisfies Record<string, Recipe>;
