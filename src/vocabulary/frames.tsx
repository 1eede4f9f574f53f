import { useState } from 'react';

import styles from './vocabulary.module.css';

const SCHEMES = ['light', 'dark'] as const;

/** The whole vocabulary in both schemes, side by side. */
export function Both() {
  return (
    <main className={styles.both}>
      {SCHEMES.map((scheme) => (
        <Frame key={scheme} title={scheme} asked={{ scheme }} />
      ))}
    </main>
  );
}

type FrameProps = {
  title: string;
  /** What is asked of this page in its address. */
  asked: Readonly<Record<string, string>>;
  /** In pixels; as tall as its content by default. */
  height?: number;
};

/** A part of the page in a window of its own. */
function Frame({ title, asked, height }: FrameProps) {
  const [fitting, setFitting] = useState(0);
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- it shows this page itself
    <iframe
      title={title}
      src={`?${new URLSearchParams(asked).toString()}`}
      className={styles.frame}
      style={{ height: height ?? fitting }}
      onLoad={({ currentTarget: { contentDocument } }) => {
        const root = contentDocument?.querySelector('#root');
        if (!root) return;
        new ResizeObserver(() => setFitting(root.scrollHeight)).observe(root);
      }}
    />
  );
}

/** What takes the whole window, in the scheme of the window around it. */
export function OverFrame({ id, title, height }: { id: string; title: string; height: number }) {
  const scheme = new URLSearchParams(location.search).get('scheme') ?? '';
  return <Frame title={title} asked={{ scheme, show: id }} height={height} />;
}
