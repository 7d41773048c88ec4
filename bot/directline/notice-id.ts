import type { Activity } from 'botframework-schema';

/** The message under the name of what is said unasked. It goes in the channel's data, since the SDK takes away an id of what is sent. */
export function withNoticeId(message: Partial<Activity>, noticeId: string): Partial<Activity> {
  return { ...message, channelData: { ...(message.channelData as object | undefined), noticeId } };
}

/** That name, which becomes the activity's id. */
export function noticeIdOf({ channelData }: Partial<Activity>): string | undefined {
  const { noticeId } = (channelData ?? {}) as { noticeId?: unknown };
  return typeof noticeId === 'string' ? noticeId : undefined;
}
