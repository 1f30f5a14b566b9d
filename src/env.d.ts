// What the build tells every page (astro.config.ts), and what the server hands to pages on demand.
interface ImportMetaEnv {
  /** The id of the course's decision exercise; '' where it has none. */
  readonly EXERCISE: string;
}

declare namespace App {
  interface Locals {
    /** Only pages with `prerender = false` have them: the others are made when the site is built. */
    readonly services: import('./api/services.ts').Services;
    /** Who asks, found out by middleware.ts from the cookies. */
    readonly viewer: import('./classroom/viewer.ts').Viewer;
    /** What the page before has to say; read once. */
    readonly note?: import('./api/note.ts').Note;
    /** The scripts of the site as they were built; not there in development. */
    readonly parts?: readonly import('./api/preloaded.ts').Part[];
    /** The path of the page's row in page-access.ts. */
    readonly row?: string;
    /** Frames that this server has made already; not there in development. */
    readonly frames?: import('./api/frame.ts').Frames;
    /** What a page puts here that has left holes in its frame. */
    holes?: import('./api/frame.ts').Holes;
  }
}
