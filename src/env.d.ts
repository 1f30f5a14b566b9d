// What the build tells every page: astro.config.ts.
interface ImportMetaEnv {
  /** The id of the course's decision exercise; '' where it has none. */
  readonly EXERCISE: string;
}
