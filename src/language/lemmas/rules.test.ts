import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WordPiece } from '../reader/wordpiece.js'
import { refineLemma } from './rules.js'

const vocabulary = readFileSync(new URL('../../../models/en.vocab.txt', import.meta.url), 'utf8').split('\n')
const wordPiece = new WordPiece(vocabulary)
const isWord = (word: string): boolean => wordPiece.isWord(word)

/** Lemma of a form whose proposal is useless. */
const lemma = (form: string, xpos: string): string => refineLemma(form, xpos, '?', isWord)

describe('refineLemma', () => {
  it.each<[tag: string, pairs: string]>([
    [
      'VBD',
      `met meet;won win;sought seek;led lead;said say;told tell;held hold;struck strike;fought fight;chose choose;went go;was be;had have;did do;overthrew overthrow
       withdrew withdraw;rebuilt rebuild;foresaw foresee;undertook undertake;understood understand;fled flee;lay lie;laid lay;found find;founded found;fell fall;felt feel
       expected expect;managed manage;postponed postpone;called call;stopped stop;added add;controlled control;cancelled cancel;travelled travel;passed pass;hoped hope;filed file
       voted vote;used use;closed close;raised raise;focused focus;continued continue;argued argue;danced dance;seized seize;authorized authorize;iodised iodise;changed change
       belonged belong;ranged range;emerged emerge;urged urge;pledged pledge;licensed license;endorsed endorse;collapsed collapse;struggled struggle;created create
       treated treat;defeated defeat;repeated repeat;orchestrated orchestrate;distributed distribute;limited limit;visited visit;invited invite;united unite;competed compete
       decided decide;invaded invade;loaded load;needed need;agreed agree;freed free;succeeded succeed;exceeded exceed;denied deny;died die;tied tie;carried carry;panicked panic
       looked look;invoked invoke;escaped escape;developed develop;performed perform;signed sign;examined examine;joined join;opened open;listened listen;entered enter
       interfered interfere;monitored monitor;acquired acquire;secured secure;poured pour;toured tour;appeared appear;prepared prepare;occurred occur;referred refer
       banned ban;planned plan;planed plane;starred star;stared stare;vetoed veto;echoed echo;owed owe;played play;allowed allow;fixed fix;described describe;climbed climb;killed kill
       fired fire;repaired repair;aired air;breathed breathe;routed route;packed pack;attacked attack;backed back;mimicked mimic;ordered order;threatened threaten;ousted oust
       condemned condemn;warned warn;accused accuse;released release;arrested arrest;detained detain;ceased cease;shelled shell;bombed bomb;boycotted boycott;sued sue;valued value;compiled compile;conceded concede;expelled expel;embedded embed;installed install;expels expel;bars bar;shuts shut;pushes push;denies deny;severed sever
       mediated mediate;retaliated retaliate;repatriated repatriate;dissociated dissociate;evaluated evaluate;persuaded persuade;inquired inquire;extradited extradite;convened convene
       intervened intervene;presumed presume;resumed resume;defamed defame;paralysed paralyse;emphasised emphasise;censored censor;clamored clamor;underscored underscore;deplored deplore
       forestalled forestall;quelled quell;bankrolled bankroll;lauded laud;beamed beam;screamed scream;drummed drum;happened happen;squatted squat;exhibited exhibit;cowed cow;rolled roll`,
    ],
    [
      'VBG',
      `being be;having have;dying die;lying lie;underlying underlie;coming come;running run;putting put;setting set;selling sell;telling tell;occurring occur;beginning begin;using use;causing cause
       focusing focus;discussing discuss;changing change;singing sing;bringing bring;challenging challenge;varying vary;seeing see;agreeing agree;going go;giving give;making make;taking take
       leading lead;meeting meet;withdrawing withdraw;suffering suffer;assuming assume;announcing announce;joking joke;publishing publish;rereading reread;scheduling schedule;living live
       walking walk;arriving arrive;rising rise;forcing force;planning plan;arguing argue;existing exist;consisting consist;engaging engage;attacking attack;breaking break`,
    ],
    [
      'VBZ',
      'goes go;does do;has have;says say;denies deny;dies die;studies study;pushes push;crosses cross;focuses focus;comprises comprise;closes close;fixes fix;teaches teach;uses use;vetoes veto;emphasises emphasise;retaliates retaliate',
    ],
    [
      'VBP',
      'are ?;examine examine;seek seek;thanked thank;praised praise;exceed exceed;embed embed;need need;speed speed;shed shed',
    ],
    [
      'NNS',
      `armies army;parties party;studies study;movies movie;cookies cookie;ties tie;classes class;witnesses witness;businesses business;crises crisis;analyses analysis;buses bus;viruses virus
       houses house;cases case;bases base;responses response;losses loss;taxes tax;churches church;speeches speech;headaches headache;prizes prize;heroes hero;shoes shoe;potatoes potato
       men man;women woman;children child;policemen policeman;spokeswomen spokeswoman;specimens specimen;feet foot;mice mouse;wolves wolf;leaves leaf;wives wife;olives olive;motives motive
       criteria criterion;means means;series series;headquarters headquarters;jeans jeans;90s 90s;1990s 1990s;MPs MP;talks talk;troops troop;secretaries secretary;embassies embassy;allies ally
       envoys envoy;missiles missile;ceasefires ceasefire;sanctions sanction;demarches demarche;tranches tranche;branches branch;marches march`,
    ],
    ['NNPS', 'Libraries Library;Armies Army;ARMIES ARMY'],
    [
      'JJR',
      'better good;worse bad;larger large;bigger big;happier happy;longer long;simpler simple;closer close;older old;later late;wider wide;higher high;taller tall;safer safe',
    ],
    [
      'JJS',
      'best good;worst bad;largest large;biggest big;closest close;wealthiest wealthy;latest late;youngest young;simplest simple',
    ],
    ['RBR', 'better well;worse badly;earlier early;sooner soon;faster fast'],
    ['RBS', 'best well;hardest hard'],
  ])('%s', (tag, pairs) => {
    const list = pairs.split(/[;\n]/).map((pair) => pair.trim().split(' ') as [string, string])
    expect(list.map(([form]) => `${form} ${lemma(form, tag)}`)).toEqual(list.map((pair) => pair.join(' ')))
  })

  it('keeps the weights’ proposal where there is nothing to take off', () => {
    expect(refineLemma("'s", 'VBZ', 'be', isWord)).toBe('be')
    expect(refineLemma('Tuesday', 'NNP', 'Tuesday', isWord)).toBe('Tuesday')
    expect(refineLemma('are', 'VBP', 'be', isWord)).toBe('be')
    expect(refineLemma('people', 'NNS', 'person', isWord)).toBe('person')
    expect(refineLemma('more', 'JJR', 'more', isWord)).toBe('more')
    expect(refineLemma('naïve', 'JJ', 'naïve', isWord)).toBe('naïve')
    expect(refineLemma('luv', 'VBP', 'love', isWord)).toBe('love')
    expect(refineLemma('talks', 'NN', 'talk', isWord)).toBe('talk')
  })

  it('takes no proposal that another form’s script spelt', () => {
    expect(refineLemma('send', 'VB', 'senill', isWord)).toBe('send')
    expect(refineLemma('meet', 'VBP', 'meeet', isWord)).toBe('meet')
    expect(refineLemma('strike', 'NN', 'st', isWord)).toBe('strike')
    expect(refineLemma('removal', 'NN', 'will', isWord)).toBe('removal')
  })
})
