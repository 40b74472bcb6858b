'use client';

import type { ElementType } from 'react';
import { Isolated } from '../components/Isolated.js';
import { useMessages } from '../components/useMessages.js';
import { labelled } from '../components/words.js';
import { groupWords } from './failureWords.js';
import type { UploadFailureGroup } from './types.js';

interface GroupTextProps {
  readonly group: UploadFailureGroup;
  readonly titleId: string;
  /** Element of the title. */
  readonly as: ElementType;
}

/** What happened, why, and what to do next, of the failures of one cause. */
export function GroupText({ group, titleId, as: Title }: GroupTextProps) {
  const messages = useMessages();
  const { ui } = messages;
  const { title, cause, next } = groupWords(group, messages);
  return (
    <>
      <Title id={titleId} className="obs-toast-title">
        <span className="obs-hidden">{labelled(ui.severities[group.diagnosis.severity], messages)}</span>
        <Isolated text={title} />
      </Title>
      <p className="obs-toast-text">{cause}</p>
      {next !== undefined && (
        <p className="obs-toast-text">
          <span className="obs-banner-next">{labelled(ui.banner.next, messages)}</span>
          {next}
        </p>
      )}
    </>
  );
}
