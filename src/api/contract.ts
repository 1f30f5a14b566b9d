// The types of what scripts send to the server and get from it: all that a screen knows of a class.
export type * from '../classroom/marking-views.ts';
export type * from '../classroom/live-view.ts';
export type * from '../classroom/play-views.ts';
export type * from '../classroom/views.ts';
