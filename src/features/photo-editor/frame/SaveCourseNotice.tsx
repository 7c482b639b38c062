import { Spinner, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What a save is doing, or why it failed; neither before the first. */
export type SaveCourse = { readonly outcome: ReactNode; readonly progress: string | undefined };

const useStyles = makeStyles({ working: { flexShrink: 0, justifyContent: 'flex-start' } });

/** The course of a save in words. */
export function SaveCourseNotice({ outcome, progress }: SaveCourse) {
  const styles = useStyles();
  return (
    <>
      {outcome}
      {progress !== undefined && (
        <Spinner className={styles.working} label={progress} size="extra-tiny" />
      )}
    </>
  );
}
