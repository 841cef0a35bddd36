import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import { decideContract } from './decide-contract.ts'
import { editDraft } from './edit-draft.ts'
import { getBench, getVersion, listWaiting } from './get-bench.ts'
import { proposeContract } from './propose-contract.ts'
import { proposeForDataset } from './propose-for-dataset.ts'
import {
  ContractBench,
  ContractDecision,
  ContractDraft,
  ContractEdits,
  ContractProposal,
  ContractTrial,
  ContractVersion,
  ContractVersionDetail,
  EditedContract,
  RuleProposals,
} from './schema.ts'
import { tryContract } from './try-contract.ts'

const byDataset = z.object({ dataset: z.string().max(60) })
const byId = z.object({ id: z.uuid() })
const LARGE = 3_000_000

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/contracts/waiting',
    operation: 'listWaitingContracts',
    permission: 'contracts.read',
    summary: 'Contract proposals that wait for a second person.',
    response: z.array(ContractVersion),
    handle: (ctx) => listWaiting(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/contracts/datasets/:dataset',
    operation: 'getContractBench',
    permission: 'contracts.read',
    summary: 'The contract in force, its rules and its history.',
    params: byDataset,
    response: ContractBench,
    handle: (ctx, { params }) => getBench(ctx, params.dataset),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/contracts/datasets/:dataset/edit',
    operation: 'editContractDraft',
    inspection: {
      report: ['body'],
      reason: 'A contract holds rules in SQL and regular expressions.',
    },
    permission: 'contracts.write',
    summary: 'Change a draft as a form asks; nothing is kept.',
    params: byDataset,
    body: ContractEdits,
    bodyLimit: LARGE,
    response: EditedContract,
    handle: (ctx, { params, body }) => editDraft(ctx, params.dataset, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/contracts/datasets/:dataset/trial',
    operation: 'tryContract',
    inspection: {
      report: ['body'],
      reason: 'A contract holds rules in SQL and regular expressions.',
    },
    permission: 'contracts.write',
    summary: 'Check the published rows against a draft; nothing is kept.',
    params: byDataset,
    body: ContractDraft,
    bodyLimit: LARGE,
    response: ContractTrial,
    handle: (ctx, { params, body }) => tryContract(ctx, params.dataset, body.contract),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/contracts/datasets/:dataset/rule-proposals',
    operation: 'proposeContractRules',
    inspection: {
      report: ['body'],
      reason: 'A contract holds rules in SQL and regular expressions.',
    },
    permission: 'contracts.write',
    summary: 'Rules that the published rows keep and the draft does not have, with score and reason.',
    params: byDataset,
    body: ContractDraft,
    bodyLimit: LARGE,
    response: RuleProposals,
    handle: (ctx, { params, body }) => proposeForDataset(ctx, params.dataset, body.contract),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/contracts/datasets/:dataset/versions',
    operation: 'proposeContract',
    inspection: {
      report: ['body'],
      reason: 'A contract holds rules in SQL and regular expressions.',
    },
    permission: 'contracts.write',
    summary: 'Hand in a new version; one that loosens waits for a second person.',
    params: byDataset,
    body: ContractProposal,
    bodyLimit: LARGE,
    response: ContractVersionDetail,
    handle: (ctx, { params, body }) => proposeContract(ctx, params.dataset, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/contracts/versions/:id',
    operation: 'getContractVersion',
    permission: 'contracts.read',
    summary: 'One version of a contract and what it changed.',
    params: byId,
    response: ContractVersionDetail,
    handle: (ctx, { params }) => getVersion(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/contracts/versions/:id/decision',
    operation: 'decideContract',
    permission: 'contracts.approve',
    summary: 'Publish or reject a proposal as a second person.',
    params: byId,
    body: ContractDecision,
    response: ContractVersionDetail,
    handle: (ctx, { params, body }) => decideContract(ctx, params.id, body),
  }),
]
