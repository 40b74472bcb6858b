import { ArgTypes, Description, Heading, Markdown, Primary, Stories, Title, useOf } from '@storybook/addon-docs/blocks';
import { type ComponentName, guides, guideText } from '../stories/guides.js';

const isComponent = (name: string): name is ComponentName => Object.hasOwn(guides, name);

/** The page of a component: what it says of itself, its guide, its props, its stories. */
export function ComponentPage() {
  const of = useOf('meta', ['meta']);
  const name = of.preparedMeta.title.split('/').at(-1) ?? '';
  return (
    <>
      <Title />
      <Description />
      <Primary />
      {isComponent(name) && <Markdown>{guideText(name)}</Markdown>}
      <Heading>Props</Heading>
      <ArgTypes />
      <Stories includePrimary={false} />
    </>
  );
}
