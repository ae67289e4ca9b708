export { loadConfigSync, type SyncLoaderOptions } from './load/load-config-sync.ts';
