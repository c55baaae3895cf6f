/** Slack's documented limits, in characters or in pieces; docs.slack.dev/reference/block-kit and the methods' pages. */

/** A message's `text`: what Slack recommends; past 40,000 it cuts. */
export const MESSAGE_TEXT = 4_000;
export const MESSAGE_BLOCKS = 50;
/** All blocks of a message as JSON. Slack answers `msg_blocks_too_long` at about 13,000, which it documents nowhere. */
export const MESSAGE_BLOCKS_JSON = 12_000;
/** A modal or a home tab. */
export const VIEW_BLOCKS = 100;
export const MODAL_TITLE = 24;
export const HEADER_TEXT = 150;
export const SECTION_TEXT = 3_000;
export const SECTION_FIELDS = 10;
export const FIELD_TEXT = 2_000;
export const TABLE_ROWS = 100;
export const TABLE_COLUMNS = 20;
/** One native table a message; another is refused. */
export const MESSAGE_TABLES = 1;
/** Documented nowhere; what a section's field may have is enough. */
export const CONTEXT_TEXT = 2_000;
export const BUTTON_TEXT = 75;
export const ACCESSIBILITY_LABEL = 75;
/** Slack allows 25 elements in an `actions` block; past ten, a menu reads better on a phone than a wall of buttons. */
export const MOST_BUTTONS = 10;
export const MENU_OPTIONS = 100;
export const OPTION_TEXT = 75;
export const OPTION_VALUE = 150;

/** A delivery unanswered for 3 s counts as failed; a person then sees a warning. */
export const ACKNOWLEDGE_WITHIN_MS = 2_000;
/** An event whose answer is still on its way then is delivered again, lest it be lost with this process. */
export const REFUSE_AFTER_MS = 2_800;
/** One attempt at a call; a modal must be opened within 3 s of the press. */
export const CALL_TIMEOUT_MS = 2_500;
/** As many characters of a command as are read, so that no pattern takes long over a page of blanks. Nobody types more. */
export const COMMAND_WORDS = 2_000;
/** The largest request that is read over HTTP, in bytes. Slack's own are a few kilobytes. */
export const BODY_BYTES = 1024 * 1024;
/** How far a request's time may lie from this clock, before or after, in seconds. */
export const CLOCK_SECONDS = 300;
