/*
 * Every access pattern of the table. One line each: what is read, and the key that reads it.
 *
 *   an organisation                      PK ORG#o              SK ORG
 *   all organisations of a kind          GSI1 KIND#k           SK ORG#o
 *   its profile                          PK ORG#o              SK PROFILE
 *   published profiles of a kind         GSI1 PUBLISHED#k      SK ORG#o
 *   its members                          PK ORG#o              SK MEMBER#p
 *   a person's memberships               GSI1 PERSON#p         SK MEMBER#o
 *   its open invitations                 PK ORG#o              SK INVITATION#i
 *   the invitation behind a link         GSI1 INVITATION#i     SK INVITATION
 *   its shortlist                        PK ORG#o              SK SHORTLIST#o2
 *   who asks to join it                  PK ORG#o              SK JOIN#p
 *   the organisation of a 法人番号        PK CORPORATENUMBER#n  SK CORPORATENUMBER
 *   organisations by their confirmation  GSI2 CONFIRMATION#s   SK instant#o
 *   the installer's staff                PK STAFF              SK STAFF#address
 *   what they decided, newest first      PK CONFIRMATIONS      SK ENTRY#i
 *   to whom it is disclosed              PK ORG#o              SK DISCLOSURE#o2
 *   what is disclosed to it              GSI1 ORG#o            SK DISCLOSED#o1
 *   a hub's trials                       PK ORG#hub            SK TRIAL#startup
 *   a startup's trials                   GSI1 ORG#startup      SK TRIAL#hub
 *   its pending requests at an event     PK ORG#o              SK PENDING#e
 *   a person                             PK PERSON#p           SK PERSON
 *   the person of an e-mail address      PK EMAIL#address      SK EMAIL
 *   a person's notices, newest first     PK PERSON#p           SK NOTICE#n
 *   a person's claimed time              PK PERSON#p           SK LEDGER
 *   a person's calendar subscription     PK PERSON#p           SK CALENDAR
 *   whose calendar a link opens          PK CALENDAR#hash      SK CALENDAR
 *   what was mailed into their calendar    PK PERSON#p           SK MAILED#uid
 *   what turns a person's mails off      PK PERSON#p           SK MAILSOFF
 *   whether they were invited by mail    PK PERSON#p           SK INVITED
 *   letters of one happening, in wait    PK MAILING#m          SK LETTER#l | WAKE
 *   how often, in a window of time       PK LIMIT#name#whom    SK instant
 *   a person who is being deleted        PK PERSON#p           SK FAREWELL
 *   letters not posted yet, in shards     GSI2 UNSENT#n         SK instant
 *   a change to be handled again         PK REDELIVERY#digest  SK RECORD
 *   the letters to a person              GSI1 PERSON#p         SK LETTER#l
 *   an event                             PK EVENT#e            SK EVENT
 *   what is listed of it                 PK EVENT#e            SK LISTED
 *   all events, as listed                GSI1 EVENTS           SK EVENT#e
 *   its participations                   PK EVENT#e            SK PARTICIPATION#o
 *   an organisation's participations     GSI1 ORG#o            SK PARTICIPATION#e
 *   its availabilities                   PK EVENT#e            SK AVAILABILITY#p
 *   its timetable (the pointer)          PK EVENT#e            SK TIMETABLE
 *   its releases, newest first           PK EVENT#e            SK RELEASE#n
 *   what a release places                PK RELEASE#e#r        SK PLACEMENT#id
 *   what it shows beside that            PK RELEASE#e#r        SK SETTINGS
 *   a place's claimed time               PK PLACE#e#place      SK LEDGER
 *   an introduction                      PK INTRODUCTION#i     SK INTRODUCTION
 *   the end of its time (TTL)           PK INTRODUCTION#i     SK EXPIRY
 *   introductions an organisation sent   GSI1 ORG#from         SK SENT#e#i
 *   introductions it received            GSI2 ORG#to           SK RECEIVED#e#i
 *   all introductions of an event        GSI3 EVENT#e          SK INTRODUCTION#i
 *   the live introduction of a pair      PK PAIR#e#a#b         SK PAIR
 *   a plan                               PK PLAN#p             SK PLAN
 *   an event's plans, newest first       GSI1 EVENT#e          SK PLAN#p
 *   what a plan places, in parts         PK PLAN#p             SK PART#nnnn
 *   what it could not place, in parts    PK PLAN#p             SK UNPLACED#nnnn
 *   its adjustments by hand, in order    PK PLAN#p             SK ADJUSTMENT#nnnnnn
 *   an import, its items in parts, and which of these are written  PK IMPORT#i  SK IMPORT | PART#x#nnnn | MARK#nnnn
 *   a letter to be posted                PK LETTER#l           SK LETTER
 *   what answers have taught, by pair    PK BELIEF#name#asker  SK STATE | RECEIVER#o | SENDER#o
 *   whether an answer has taught         PK INTRODUCTION#i     SK LEARNED
 *   an event's crowd, as last worked out PK CROWD#e            SK CROWD
 *   what receivers expect, in parts      PK CROWD#e            SK LOADS#nnnn
 *   each sender's lists, as its organiser wants them  PK CROWD#e  SK LINEUP#o
 *   lists as they were shown             PK CROWD#e            SK SHOWN#group#o
 *   where a request's receiver stood     PK CROWD#e            SK PLACE#i
 *   a crowd to be worked out             PK CROWD#e            SK WISH#minute
 *   what has changed lately, in order    PK NEWS               SK NEWS#instant#what
 *   what was sent under a key            PK REQUEST#id         SK REQUEST
 *   an open job to be looked after (TTL) PK JOB#its PK         SK WATCH#its SK
 *   whether the sample world is loaded   PK SAMPLE             SK WORLD
 */

export type Key = { PK: string; SK: string };
const key = (PK: string, SK: string): Key => ({ PK, SK });
const number = (value: number, digits: number) => String(value).padStart(digits, '0');

export const keys = {
  organisation: (organisation: string) => key(`ORG#${organisation}`, 'ORG'),
  profile: (organisation: string) => key(`ORG#${organisation}`, 'PROFILE'),
  membership: (organisation: string, person: string) => key(`ORG#${organisation}`, `MEMBER#${person}`),
  invitation: (organisation: string, invitation: string) => key(`ORG#${organisation}`, `INVITATION#${invitation}`),
  joinRequest: (organisation: string, person: string) => key(`ORG#${organisation}`, `JOIN#${person}`),
  corporateNumber: (digits: string) => key(`CORPORATENUMBER#${digits}`, 'CORPORATENUMBER'),
  staff: (address: string) => key('STAFF', `STAFF#${address.toLowerCase()}`),
  confirmationEntry: (entry: string) => key('CONFIRMATIONS', `ENTRY#${entry}`),
  shortlisting: (organisation: string, target: string) => key(`ORG#${organisation}`, `SHORTLIST#${target}`),
  disclosure: (owner: string, viewer: string) => key(`ORG#${owner}`, `DISCLOSURE#${viewer}`),
  trial: (hub: string, startup: string) => key(`ORG#${hub}`, `TRIAL#${startup}`),
  pending: (organisation: string, event: string) => key(`ORG#${organisation}`, `PENDING#${event}`),
  person: (person: string) => key(`PERSON#${person}`, 'PERSON'),
  email: (address: string) => key(`EMAIL#${address.toLowerCase()}`, 'EMAIL'),
  notice: (person: string, notice: string) => key(`PERSON#${person}`, `NOTICE#${notice}`),
  personLedger: (person: string) => key(`PERSON#${person}`, 'LEDGER'),
  placeLedger: (event: string, place: string) => key(`PLACE#${event}#${place}`, 'LEDGER'),
  mailed: (person: string, placement: string) => key(`PERSON#${person}`, `MAILED#${placement}`),
  calendarOf: (person: string) => key(`PERSON#${person}`, 'CALENDAR'),
  mailsOff: (person: string) => key(`PERSON#${person}`, 'MAILSOFF'),
  invited: (person: string) => key(`PERSON#${person}`, 'INVITED'),
  farewell: (person: string) => key(`PERSON#${person}`, 'FAREWELL'),
  calendar: (hash: string) => key(`CALENDAR#${hash}`, 'CALENDAR'),
  mailing: (mailing: string, letter: string) => key(`MAILING#${mailing}`, `LETTER#${letter}`),
  mailingWake: (mailing: string) => key(`MAILING#${mailing}`, 'WAKE'),
  limit: (name: string, whom: string, start: number) => key(`LIMIT#${name}#${whom}`, new Date(start).toISOString()),
  event: (event: string) => key(`EVENT#${event}`, 'EVENT'),
  listedEvent: (event: string) => key(`EVENT#${event}`, 'LISTED'),
  participation: (event: string, organisation: string) => key(`EVENT#${event}`, `PARTICIPATION#${organisation}`),
  availability: (event: string, person: string) => key(`EVENT#${event}`, `AVAILABILITY#${person}`),
  timetable: (event: string) => key(`EVENT#${event}`, 'TIMETABLE'),
  release: (event: string, release: string) => key(`EVENT#${event}`, `RELEASE#${release}`),
  placement: (event: string, release: string, placement: string) => key(`RELEASE#${event}#${release}`, `PLACEMENT#${placement}`),
  releaseSettings: (event: string, release: string) => key(`RELEASE#${event}#${release}`, 'SETTINGS'),
  introduction: (introduction: string) => key(`INTRODUCTION#${introduction}`, 'INTRODUCTION'),
  expiry: (introduction: string) => key(`INTRODUCTION#${introduction}`, 'EXPIRY'),
  pair: (event: string, one: string, other: string) => key(`PAIR#${event}#${[one, other].sort().join('#')}`, 'PAIR'),
  plan: (plan: string) => key(`PLAN#${plan}`, 'PLAN'),
  planPart: (plan: string, index: number) => key(`PLAN#${plan}`, `PART#${number(index, 4)}`),
  planUnplaced: (plan: string, index: number) => key(`PLAN#${plan}`, `UNPLACED#${number(index, 4)}`),
  adjustment: (plan: string, index: number) => key(`PLAN#${plan}`, `ADJUSTMENT#${number(index, 6)}`),
  import: (id: string) => key(`IMPORT#${id}`, 'IMPORT'),
  importPart: (id: string, parts: string, index: number) => key(`IMPORT#${id}`, `PART#${parts}#${number(index, 4)}`),
  importMark: (id: string, index: number) => key(`IMPORT#${id}`, `MARK#${number(index, 4)}`),
  letter: (letter: string) => key(`LETTER#${letter}`, 'LETTER'),
  belief: (name: string, asker: string) => key(`BELIEF#${name}#${asker}`, 'STATE'),
  receiverEffect: (name: string, asker: string, organisation: string) => key(`BELIEF#${name}#${asker}`, `RECEIVER#${organisation}`),
  senderEffect: (name: string, asker: string, organisation: string) => key(`BELIEF#${name}#${asker}`, `SENDER#${organisation}`),
  learned: (introduction: string) => key(`INTRODUCTION#${introduction}`, 'LEARNED'),
  crowd: (event: string) => key(`CROWD#${event}`, 'CROWD'),
  loads: (event: string, index: number) => key(`CROWD#${event}`, `LOADS#${number(index, 4)}`),
  lineUp: (event: string, organisation: string) => key(`CROWD#${event}`, `LINEUP#${organisation}`),
  shown: (event: string, organisation: string, group: string) => key(`CROWD#${event}`, `SHOWN#${group}#${organisation}`),
  place: (event: string, introduction: string) => key(`CROWD#${event}`, `PLACE#${introduction}`),
  crowdWish: (event: string, minute: string) => key(`CROWD#${event}`, `WISH#${minute}`),
  news: (at: string, what: string) => key('NEWS', `NEWS#${at}#${what}`),
  redelivery: (digest: string) => key(`REDELIVERY#${digest}`, 'RECORD'),
  repeat: (id: string) => key(`REQUEST#${id}`, 'REQUEST'),
  jobWatch: (carrier: Key) => key(`JOB#${carrier.PK}`, `WATCH#${carrier.SK}`),
  sampleWorld: () => key('SAMPLE', 'WORLD'),
};
