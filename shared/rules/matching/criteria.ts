import type { CriterionName } from '../../schemas/match.ts';
import { authorities } from './criteria/authorities.ts';
import { capacity } from './criteria/capacity.ts';
import { certifiedInvestor, certifiedInvestorSays } from './criteria/certifiedInvestor.ts';
import { dataHandling } from './criteria/dataHandling.ts';
import { developmentStage } from './criteria/developmentStage.ts';
import { deviceClass } from './criteria/deviceClass.ts';
import { ethics } from './criteria/ethics.ts';
import { evidence } from './criteria/evidence.ts';
import { exchange, exchangeAmong, exchangeSays } from './criteria/exchange.ts';
import { field } from './criteria/field.ts';
import { growthStage } from './criteria/growthStage.ts';
import { hubDomain, hubDomainSays } from './criteria/hubDomain.ts';
import { hubProcess } from './criteria/hubProcess.ts';
import { language } from './criteria/language.ts';
import { manufacturing } from './criteria/manufacturing.ts';
import { marketApproach } from './criteria/marketApproach.ts';
import { modality } from './criteria/modality.ts';
import { period } from './criteria/period.ts';
import { region } from './criteria/region.ts';
import { regulatoryPath } from './criteria/regulatoryPath.ts';
import { scale } from './criteria/scale.ts';
import { siteSetting } from './criteria/siteSetting.ts';
import { subfield } from './criteria/subfield.ts';
import { text, textAmong } from './criteria/text.ts';
import { ticket } from './criteria/ticket.ts';
import type { Criterion } from './judgement.ts';

/** Every criterion, the attributes it sets against each other and all that it reads; which of them count in a pair is in `weights.ts`. */
export const criteria: { readonly [Name in CriterionName]: Criterion & { name: Name } } = {
  field: { name: 'field', judge: field, reads: { seeker: ['fields'], partner: ['fields'] }, compares: [['fields', 'fields']] },
  subfield: {
    name: 'subfield',
    judge: subfield,
    reads: { seeker: ['subfields'], partner: ['subfields'] },
    compares: [['subfields', 'subfields']],
  },
  modality: {
    name: 'modality',
    judge: modality,
    reads: { seeker: ['modalities'], partner: ['modalities'] },
    compares: [['modalities', 'modalities']],
  },
  'development-stage': {
    name: 'development-stage',
    judge: developmentStage,
    reads: { seeker: ['developmentStages'], partner: ['developmentStages'] },
    compares: [['developmentStages', 'developmentStages']],
  },
  evidence: {
    name: 'evidence',
    judge: evidence,
    reads: { seeker: ['evidenceLevels'], partner: ['evidenceLevels'] },
    compares: [['evidenceLevels', 'evidenceLevels']],
  },
  'growth-stage': {
    name: 'growth-stage',
    judge: growthStage,
    reads: { seeker: ['growthStages'], partner: ['growthStages'] },
    compares: [['growthStages', 'growthStages']],
  },
  'market-approach': {
    name: 'market-approach',
    judge: marketApproach,
    reads: { seeker: ['marketApproaches'], partner: ['marketApproaches'] },
    compares: [['marketApproaches', 'marketApproaches']],
  },
  ticket: { name: 'ticket', judge: ticket, reads: { seeker: ['money'], partner: ['money'] }, compares: [['money', 'money']] },
  'certified-investor': {
    name: 'certified-investor',
    judge: certifiedInvestor,
    says: certifiedInvestorSays,
    reads: {
      seeker: ['fields', 'modalities', 'developmentStages', 'money'],
      partner: ['certified', 'leads', 'developmentStages', 'money'],
    },
    compares: [['fields', 'certified']],
  },
  exchange: {
    name: 'exchange',
    judge: exchange,
    says: exchangeSays,
    among: exchangeAmong,
    reads: { seeker: ['needs', 'offers'], partner: ['needs', 'offers'] },
    compares: [
      ['needs', 'offers'],
      ['offers', 'needs'],
    ],
  },
  manufacturing: {
    name: 'manufacturing',
    judge: manufacturing,
    reads: { seeker: ['modalities'], partner: ['modalities'] },
    compares: [['modalities', 'modalities']],
  },
  scale: {
    name: 'scale',
    judge: scale,
    reads: { seeker: ['scales', 'developmentStages'], partner: ['scales'] },
    compares: [['scales', 'scales']],
  },
  authorities: {
    name: 'authorities',
    judge: authorities,
    reads: { seeker: ['authorities'], partner: ['authorities'] },
    compares: [['authorities', 'authorities']],
  },
  'regulatory-path': {
    name: 'regulatory-path',
    judge: regulatoryPath,
    reads: { seeker: ['regulatoryPaths'], partner: ['regulatoryPaths'] },
    compares: [['regulatoryPaths', 'regulatoryPaths']],
  },
  capacity: {
    name: 'capacity',
    judge: capacity,
    reads: { seeker: [], partner: ['capacity', 'residents'] },
    compares: [
      ['fields', 'capacity'],
      ['fields', 'residents'],
    ],
  },
  'hub-domain': {
    name: 'hub-domain',
    judge: hubDomain,
    says: hubDomainSays,
    reads: { seeker: ['domains', 'fields', 'modalities', 'tagline', 'description'], partner: ['domains'] },
    compares: [['domains', 'domains']],
  },
  'hub-process': {
    name: 'hub-process',
    judge: hubProcess,
    reads: { seeker: ['processes', 'developmentStages'], partner: ['processes'] },
    compares: [['processes', 'processes']],
  },
  'site-setting': {
    name: 'site-setting',
    judge: siteSetting,
    reads: { seeker: ['settings', 'fields'], partner: ['settings'] },
    compares: [['settings', 'settings']],
  },
  'device-class': {
    name: 'device-class',
    judge: deviceClass,
    reads: { seeker: ['deviceClasses', 'modalities'], partner: ['deviceClasses'] },
    compares: [['deviceClasses', 'deviceClasses']],
  },
  ethics: {
    name: 'ethics',
    judge: ethics,
    reads: { seeker: ['ethicsRoutes'], partner: ['ethicsRoutes'] },
    compares: [['ethicsRoutes', 'ethicsRoutes']],
  },
  'data-handling': {
    name: 'data-handling',
    judge: dataHandling,
    reads: { seeker: ['dataHandling'], partner: ['dataHandling'] },
    compares: [['dataHandling', 'dataHandling']],
  },
  period: {
    name: 'period',
    judge: period,
    reads: { seeker: ['periods'], partner: ['periods'] },
    compares: [['periods', 'periods']],
  },
  region: {
    name: 'region',
    judge: region,
    reads: { seeker: ['regions', 'remote', 'travels'], partner: ['regions', 'remote', 'travels'] },
    compares: [['regions', 'regions']],
  },
  language: {
    name: 'language',
    judge: language,
    reads: { seeker: ['languages'], partner: ['languages'] },
    compares: [['languages', 'languages']],
  },
  text: {
    name: 'text',
    judge: text,
    among: textAmong,
    reads: { seeker: ['tagline', 'description'], partner: ['tagline', 'description'] },
    compares: [['description', 'description']],
  },
};
