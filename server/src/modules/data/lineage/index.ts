/** Says what an indicator, a finding or the like reads, so that it appears in the lineage of those things. */
export { noteReads } from './note-reads.ts'
