// The model that the design of the decision exercise was checked with (its engine), kept as it was to be measured against; nothing else runs it.
// Deterministic engine for the "Hawk and Buzzard" role-play prototype.
// Pure functions; integers only; keyed draws (not a stream), so that changing
// one choice never shifts another die: counterfactuals use common random numbers.

export const VARS = ['aut','lev','fri','eco','cpc','west','sanc','china','turk','leg','eli','sec'];
export const VIX = Object.fromEntries(VARS.map((v,i)=>[v,i]));
export const NATURES = ['sq','opp','sup'];

// ---------- keyed draws -------------------------------------------------
// FNV-1a over UTF-16 code units, then murmur3 finaliser. Only Math.imul and
// 32-bit ops: identical on every JS engine and easy to port.
export function hash32(str){
  let h = 0x811c9dc5|0;
  for (let i=0;i<str.length;i++){ h ^= str.charCodeAt(i); h = Math.imul(h, 0x01000193); }
  h ^= h>>>16; h = Math.imul(h,0x85ebca6b); h ^= h>>>13; h = Math.imul(h,0xc2b2ae35); h ^= h>>>16;
  return h>>>0;
}
// draw in 0..9999 (basis points)
export function draw(version, seed, key){ return hash32(version+'|'+seed+'|'+key) % 10000; }

// ---------- expression mini-language -------------------------------------
// integers, + - *, comparison, and/or/not, max min clamp div has(flag) nat(x)
const cache = new Map();
export function compile(src){
  if (cache.has(src)) return cache.get(src);
  const toks = src.match(/\d+|[a-z_][a-z_0-9]*|>=|<=|==|!=|[-+*(),<>]/gi) ?? [];
  if (toks.join('').length !== src.replace(/\s+/g,'').length) throw new Error('bad token in: '+src);
  let p=0; const peek=()=>toks[p]; const eat=t=>{ if(toks[p]!==t) throw new Error(`expected ${t} at ${toks[p]} in: ${src}`); p++; };
  const idents = new Set(), flags = new Set();
  function prim(){
    const t=toks[p++];
    if (t===undefined) throw new Error('unexpected end in: '+src);
    if (/^\d+$/.test(t)){ const n=+t; return ()=>n; }
    if (t==='('){ const e=or(); eat(')'); return e; }
    if (t==='-'){ const e=prim(); return c=>-e(c); }
    if (t==='not'){ const e=prim(); return c=>e(c)?0:1; }
    if (/^[a-z_]/i.test(t)){
      if (peek()==='('){
        eat('(');
        if (t==='has'){ const f=toks[p++]; flags.add(f); eat(')'); return c=>c.has(f)?1:0; }
        if (t==='nat'){ const f=toks[p++]; eat(')'); return c=>c.nature===f?1:0; }
        const args=[]; if(peek()!==')'){ args.push(or()); while(peek()===','){eat(',');args.push(or());} } eat(')');
        const [a,b,d]=args;
        if(t==='max') return c=>Math.max(a(c),b(c));
        if(t==='min') return c=>Math.min(a(c),b(c));
        if(t==='clamp') return c=>Math.max(b(c),Math.min(d(c),a(c)));
        if(t==='div') return c=>Math.trunc(a(c)/b(c));
        throw new Error('unknown function '+t+' in: '+src);
      }
      idents.add(t);
      const ix=VIX[t];
      if(ix!==undefined) return c=>c.v[ix];
      if(t==='round') return c=>c.round;
      if(t==='capital') return c=>c.cap;
      if(t==='avg_fri') return c=>c.avgFri; if(t==='avg_eco') return c=>c.avgEco;
      if(t==='spare') return c=>c.spare;        // Moscow's spare capacity this round (public clock)
      throw new Error('unknown name '+t+' in: '+src);
    }
    throw new Error('unexpected '+t+' in: '+src);
  }
  const mul=()=>{ let l=prim(); while(peek()==='*'){ p++; const a=l,b=prim(); l=c=>a(c)*b(c);} return l; };
  const add=()=>{ let l=mul(); while(peek()==='+'||peek()==='-'){ const o=toks[p++]; const a=l,b=mul(); l=o==='+'?c=>a(c)+b(c):c=>a(c)-b(c);} return l; };
  const cmp=()=>{ let l=add(); const o=peek(); if(['>=','<=','>','<','==','!='].includes(o)){ p++; const a=l,b=add();
      l={'>=':c=>a(c)>=b(c)?1:0,'<=':c=>a(c)<=b(c)?1:0,'>':c=>a(c)>b(c)?1:0,'<':c=>a(c)<b(c)?1:0,'==':c=>a(c)===b(c)?1:0,'!=':c=>a(c)!==b(c)?1:0}[o]; } return l; };
  const and=()=>{ let l=cmp(); while(peek()==='and'){p++;const a=l,b=cmp(); l=c=>a(c)&&b(c)?1:0;} return l; };
  const or=()=>{ let l=and(); while(peek()==='or'){p++;const a=l,b=and(); l=c=>a(c)||b(c)?1:0;} return l; };
  const f=or(); if(p!==toks.length) throw new Error('trailing tokens in: '+src);
  f.idents=idents; f.flags=flags; cache.set(src,f); return f;
}

// ---------- world ---------------------------------------------------------
export function makeWorld(sc, seed, force={}){
  const d=key=>draw(sc.rules,seed,key); // the rules version, not the text version: correcting a comma never changes a play
  const pri = sc.world.naturePrior; // basis points
  let n=d('nature'), nature='sup';
  if(n<pri.sq) nature='sq'; else if(n<pri.sq+pri.opp) nature='opp';
  const weight = d('weight')<sc.world.weightRealBp ? 'real':'limited';
  const w={seed,nature:force.nature??nature,weight:force.weight??weight,firstDossier:d('slot6')<5000?'reactor':'arsenal', d:{}};
  // pre-draw everything a play can need (path independent keys)
  for(let r=1;r<=sc.slots.length;r++){ for(const k of ['rus','rusKind','protest','bank','transit','hard','intel'])
    w.d[k+r]=d(k+':'+r); }
  return w;
}

export function initState(sc){
  return { v:Int16Array.from(VARS.map(k=>sc.vars[k].start)), cap:sc.capital.start, flags:new Set(), round:1,
    pending:[], sumFri:0, sumEco:0, crises:[], used:new Set(), post:null, nCoerced:0, log:null, crisis:null, done:false, path:[] };
}
function cloneState(s){
  return { v:s.v.slice(), cap:s.cap, flags:new Set(s.flags), round:s.round, pending:s.pending.slice(), sumFri:s.sumFri, sumEco:s.sumEco, crises:s.crises.slice(),
    used:new Set(s.used), post:s.post?s.post.slice():null, nCoerced:s.nCoerced, log:s.log?s.log.slice():null, crisis:s.crisis, done:s.done, path:s.path.slice() };
}
const ctx=(s,w,sc)=>({v:s.v,cap:s.cap,round:s.round,spare:sc.world.spare[s.round-1],nature:w?.nature,has:f=>s.flags.has(f)});
const clamp=(x,a,b)=>x<a?a:x>b?b:x;
// soft bounds: outside 30..70 each further step outward counts half (rounded up in size)
export function soft(b,d){ let v=b; const up=d>0, n=Math.abs(d); let half=0;
  for(let i=0;i<n;i++){ if(up? v>=70 : v<=30){ half++; if(half%2===1) v+=up?1:-1; } else v+=up?1:-1; }
  return clamp(v,0,100); }
function apply(s,eff,why){
  if(!eff) return;
  for(const k in eff){
    if(k==='cap'){ s.cap=clamp(s.cap+eff[k],0,10); continue; }
    const i=VIX[k]; if(i===undefined) throw new Error('unknown var '+k);
    const before=s.v[i]; s.v[i]=soft(before,eff[k]);
    if(s.log && s.v[i]!==before) s.log.push({t:'d',r:s.round,k,by:s.v[i]-before,why});
  }
}
// which decision is open now?
export function currentDecision(sc,s,w){
  if(s.done) return null;
  if(s.crisis) return sc.decisions[s.crisis];
  const slot=sc.slots[s.round-1];
  for(const c of slot){
    if(c.id && !c.if) return sc.decisions[c.id];
    if(c.dossier==='first') return sc.decisions[w.firstDossier];
    if(c.dossier==='second') return sc.decisions[w.firstDossier==='reactor'?'arsenal':'reactor'];
    if(c.if && compile(c.if)(ctx(s,w,sc))) return sc.decisions[c.id];
  }
  throw new Error('no decision for slot '+s.round);
}
export function available(sc,s,w,dec){
  return dec.options.filter(o=>o.cost<=s.cap && (!o.if || compile(o.if)(ctx(s,w,sc))));
}
function applyOption(sc,s,w,dec,o){
  s.cap=clamp(s.cap-o.cost,0,10);
  const lim = w.weight==='limited' && o.limited;
  apply(s, lim? o.limited : o.effects, dec.id+'.'+o.id);
  if(o.byNature) apply(s,o.byNature[w.nature],dec.id+'.'+o.id);
  if(o.when) for(const c of o.when){ if(compile(c.if)(ctx(s,w,sc))){ apply(s,c.effects,dec.id+'.'+o.id+'?'); for(const f of c.flags??[]) s.flags.add(f); if(c.note&&s.log) s.log.push({t:'n',r:s.round,txt:c.note}); if(!c.also) break; } }
  for(const f of o.flags??[]) s.flags.add(f);
  for(const d of o.later??[]) s.pending.push({at:s.round+d.in,d,why:dec.id+'.'+o.id});
}
export function rusProbs(sc,s,w,nature){
  const c=ctx(s,{nature},sc); const m=sc.world.moscow[nature]; const f=e=>clamp(compile(e)(c),0,10000);
  let pr=f(m.pressure), it=f(m.integrate), rw=f(m.reward);
  const tot=pr+it+rw; if(tot>9500){ const k=9500; pr=Math.trunc(pr*k/tot); it=Math.trunc(it*k/tot); rw=Math.trunc(rw*k/tot); }
  return {pressure:pr,integrate:it,reward:rw,quiet:10000-pr-it-rw};
}
function worldStep(sc,s,w){
  // 1 delayed effects
  for(const p of s.pending) if(p.at===s.round){
    if(!p.d.if || compile(p.d.if)(ctx(s,w,sc))){ apply(s,p.d.effects,p.why+'+'); if(p.d.byNature) apply(s,p.d.byNature[w.nature],p.why+'+'); if(p.d.note&&s.log) s.log.push({t:'n',r:s.round,txt:p.d.note}); }
  }
  // 2 coupling
  for(const c of sc.world.coupling) if(compile(c.if)(ctx(s,w,sc))) apply(s,c.effects,'rule:'+c.id);
  const fv=s.v[VIX.fri], base=sc.world.frictionBase; // anger fades toward a resting level, faster when Moscow is content with things as they are
  if(fv>base) apply(s,{fri:Math.max(sc.world.frictionFade[w.nature],base-fv)},'rule:fade'); else if(fv<base-6) apply(s,{fri:2},'rule:fade');
  // 3 Moscow's move
  const P=rusProbs(sc,s,w,w.nature); const x=w.d['rus'+s.round];
  let kind= x<P.pressure?'pressure': x<P.pressure+P.integrate?'integrate': x<P.pressure+P.integrate+P.reward?'reward':'quiet';
  if(s.post){ // Bayesian observer (debrief only)
    const L=NATURES.map(n=>{const q=rusProbs(sc,s,w,n);return q[kind]/10000;});
    bayes(s,L);
    if(sc.world.intelRounds.includes(s.round)){
      const rep=intelReport(sc,w,s.round); bayes(s,NATURES.map(n=>(n===rep?sc.world.intelAcc:(10000-sc.world.intelAcc)/2)/10000));
    }
  }
  const mv=sc.world.moves[kind];
  if(mv.effects) apply(s,mv.effects,'moscow:'+kind);
  if(mv.byNature) apply(s,mv.byNature[w.nature],'moscow:'+kind);
  for(const g of mv.shield??[]) if(compile(g.if)(ctx(s,w,sc))) apply(s,g.effects,'moscow:'+kind+':shield');
  if(kind==='pressure') s.nCoerced++;
  if(s.log) s.log.push({t:'m',r:s.round,kind});
  s.sumFri+=s.v[VIX.fri]; s.sumEco+=s.v[VIX.eco];
  // 4 crisis check
  s.crisis=null;
  if(s.round<sc.slots.length && s.round>=sc.world.crisisFrom && s.crises.length<sc.world.crisisMax){
    for(const id of sc.world.crisisOrder){
      if(s.used.has(id)) continue;
      const cr=sc.decisions[id]; if(cr.afterMove && !cr.afterMove.includes(kind)) continue;
      if(cr.minRound && s.round<cr.minRound) continue;
      const bp=clamp(compile(cr.hazard)(ctx(s,w,sc)),0,9500);
      if(w.d[id+s.round]<bp){ s.crisis=id; s.used.add(id); s.crises.push(id); break; }
    }
  }
  // 5 capital
  const inc=sc.capital.income; let g=inc.base; for(const m of inc.mods) if(compile(m.if)(ctx(s,w,sc))) g+=m.by;
  s.cap=clamp(s.cap+g,0,10);
}
function bayes(s,L){ let z=0; for(let i=0;i<3;i++){ s.post[i]*=Math.max(L[i],1e-4); z+=s.post[i]; } for(let i=0;i<3;i++) s.post[i]/=z; }
export function intelReport(sc,w,r){
  const x=w.d['intel'+r], a=sc.world.intelAcc; if(x<a) return w.nature;
  const others=NATURES.filter(n=>n!==w.nature); return others[(x-a)%2];
}
export function step(sc,s0,w,optId,{mutate=false}={}){
  const s=mutate?s0:cloneState(s0);
  const dec=currentDecision(sc,s,w); const o=dec.options.find(o=>o.id===optId);
  if(!o) throw new Error('no option '+optId+' in '+dec.id);
  if(o.cost>s.cap) throw new Error('option locked: '+dec.id+'.'+optId);
  if(s.log) s.log.push({t:'c',r:s.round,dec:dec.id,opt:optId});
  s.path.push(dec.id+'.'+optId);
  if(s.crisis){ applyOption(sc,s,w,dec,o); s.crisis=null; s.round++; }
  else { applyOption(sc,s,w,dec,o); worldStep(sc,s,w); if(!s.crisis) s.round++; }
  if(s.round>sc.slots.length){ s.done=true; }
  return s;
}
// ---------- scoring ------------------------------------------------------
export function goals(sc,s){
  const n=sc.slots.length, c={v:s.v,cap:s.cap,round:n,spare:0,avgFri:Math.trunc(s.sumFri/n),avgEco:Math.trunc(s.sumEco/n),has:f=>s.flags.has(f)};
  const out={}; for(const g of sc.goals){ let x=Math.trunc(compile(g.score)(c)/10); if(g.perCoercion) x+=g.perCoercion*s.nCoerced; out[g.id]=clamp(x,0,100);} return out;
}
export function ending(sc,s){
  const n=sc.slots.length, c={v:s.v,cap:s.cap,round:n,spare:0,avgFri:Math.trunc(s.sumFri/n),avgEco:Math.trunc(s.sumEco/n),has:f=>s.flags.has(f)};
  for(const e of sc.endings) if(!e.if||compile(e.if)(c)) return e.id;
}
// run a whole play from a list of choices; throws when the list does not fit
export function run(sc,seed,choices,{force={},log=true,post=true}={}){
  const w=makeWorld(sc,seed,force); let s=initState(sc); if(log) s.log=[]; if(post) s.post=[1/3,1/3,1/3];
  let i=0; while(!s.done){ s=step(sc,s,w,choices[i++],{mutate:true}); }
  return {world:{nature:w.nature,weight:w.weight},state:s,goals:goals(sc,s),ending:ending(sc,s),used:i};
}
