// The model that the design of the decision exercise was checked with (its numbers and texts), kept as it was to be measured against; nothing else runs it.
// Full content of the exercise as data. Documented facts carry source ids (see sources.mjs);
// everything under `fiction` is invented for the exercise and must be labelled so in the interface.
const o=(id,label,cost,tags,text,effects,now,pro,con,extra={})=>({id,label,cost,tags,text,effects,now,pro,con,...extra});

export const scenario = {
  id:'hawk-buzzard', rules:'hawk-buzzard@1.0.0-draft.2', version:'hawk-buzzard@1.0.0-draft.4',
  capital:{start:5,income:{base:1,mods:[{if:'leg>=54',by:1},{if:'eli>=48',by:1},{if:'eli<32',by:-1}]}},
  vars:{
    aut:{name:'Autonomy',start:58,good:'high'}, lev:{name:'Russian leverage',start:60,good:'low'},
    fri:{name:"Moscow's displeasure",start:30,good:'low'}, eco:{name:'Economy',start:55,good:'high'},
    cpc:{name:'Reliance on the CPC route',start:80,good:'low'}, west:{name:'Western standing',start:50,good:'high'},
    sanc:{name:'Secondary-sanctions exposure',start:45,good:'low'}, china:{name:'Chinese ties',start:52,good:'mid'},
    turk:{name:'Turkic and corridor ties',start:42,good:'high'}, leg:{name:'Public consent',start:48,good:'high'},
    eli:{name:'Elite cohesion',start:52,good:'high'}, sec:{name:'Security capacity',start:40,good:'high'}},
  goals:[ // score expressions are in tenths
    {id:'autonomy',name:'Freedom to decide',score:'7*aut+3*(100-lev)'},
    {id:'security',name:'Peace and security',score:'4*sec+2*eli+2*(100-fri)+2*(100-avg_fri)',perCoercion:-4},
    {id:'prosperity',name:'Prosperity',score:'4*eco+3*avg_eco+2*(100-sanc)+100-cpc'},
    {id:'consent',name:'Consent at home',score:'8*leg+2*eli'},
    {id:'standing',name:'Many partners',score:'2*west+2*china+2*turk+4*min(west,min(china,turk))'},
  ],
  world:{
    naturePrior:{sq:3334,opp:3333,sup:3333}, weightRealBp:5000,
    spare:[20,22,26,30,36,42,48,54,60], // Moscow's spare capacity as it rebuilds its forces (public clock)
    intelRounds:[2,4,6,8], intelAcc:4600,
    frictionBase:28, frictionFade:{sq:-3,opp:-3,sup:-2},
    moscow:{
      sq:{ pressure:'min(6000,400+270*max(0,fri-36))', integrate:'800', reward:'4500-150*max(0,fri-20)' },
      opp:{ pressure:'min(5500,300+12*spare+50*max(0,lev-45)+70*max(0,46-eli)+70*max(0,52-sec)+60*max(0,52-leg)-120*max(0,leg-55)-100*max(0,sec-47)-60*max(0,div(west+china+turk,3)-54)+110*max(0,fri-40))', integrate:'900+20*max(0,lev-60)', reward:'900' },
      sup:{ pressure:'700+30*max(0,fri-60)', integrate:'1300+72*spare-130*max(0,57-lev)', reward:'1100' }},
    moves:{
      quiet:{title:'A quiet month'},
      reward:{title:'A favour from Moscow',effects:{eco:3,fri:-2},byNature:{sq:{aut:1,lev:-1,sec:1}}},
      pressure:{title:'Border checks and sanitary bans',effects:{eco:-4,fri:-6},byNature:{sq:{leg:-1,eco:-3},opp:{lev:3,aut:-3,leg:-1},sup:{lev:2,aut:-2}},
        shield:[{if:'cpc<=62',effects:{eco:2}},{if:'nat(opp) and lev>=66',effects:{aut:-1,eco:-1}}]},
      integrate:{title:'A new joint body is proposed, and people are appointed to it',effects:{aut:-5,lev:4},byNature:{sq:{aut:3,lev:-3},sup:{eco:1}},
        shield:[{if:'lev<=56',effects:{aut:4,lev:-3}},{if:'lev<=46',effects:{aut:1,lev:-1}},{if:'has(red_line) or has(arms_diversified)',effects:{aut:1,lev:-1}},{if:'leg>=62 or has(annex_public)',effects:{aut:1}},{if:'has(reactor_rus) or has(quota_deal)',effects:{aut:-1}},{if:'nat(sup) and lev>=66',effects:{aut:-2,lev:1}}]}},
    coupling:[
      {id:'leverage is used',if:'lev>=70 and not nat(sq)',effects:{aut:-1}}, {id:'leverage bites',if:'lev>=82',effects:{aut:-1}},
      {id:'live and let live',if:'nat(sq) and fri<=32 and lev>50',effects:{lev:-1}}, {id:'room to breathe',if:'lev<=41',effects:{aut:1}}, {id:'one pipe',if:'cpc>=78 and lev<64',effects:{lev:1}}, {id:'second outlet',if:'cpc<=62',effects:{lev:-1}},
      {id:'banks pull back',if:'sanc>=58',effects:{eco:-2,west:-1}}, {id:'trade with Europe',if:'west>=62 and sanc<=40',effects:{eco:1}},
      {id:'eastern weight',if:'china>=70',effects:{aut:-1}}, {id:'eastern trade',if:'china>=50 and china<70',effects:{eco:1}},
      {id:'corridor grows',if:'turk>=56',effects:{cpc:-1,sec:1}},
      {id:'quarrel at the top',if:'eli<36',effects:{sec:-1,leg:-1,eco:-1}}, {id:'empty pockets',if:'eco<38',effects:{leg:-2}}, {id:'full pockets',if:'eco>=64',effects:{leg:1}},
      {id:'cold shoulder costs',if:'fri>=52',effects:{eco:-1}},{id:'open hostility costs',if:'fri>=72',effects:{eco:-1}}, {id:'rising expectations',if:'leg>=58',effects:{leg:-1}},{id:'high expectations',if:'leg>=68',effects:{leg:-1}}, {id:'grumbling',if:'leg<36',effects:{eli:-1}},
    ],
    crisisFrom:2,crisisMax:2,crisisOrder:['hard','protest','transit','bank']},
  slots:[
    [{id:'pipeline'}],[{id:'border_goods'}],[{id:'roadmap'}],[{id:'un_vote'}],[{id:'north'}],[{dossier:'first'}],[{id:'csto'}],
    [{if:'has(neutrality_debate)',id:'neutrality'},{if:'has(review_commission)',id:'reform'},{if:'has(roadmap_signed) or has(integrated_ad)',id:'instalment'},{dossier:'second'}],
    [{id:'succession'}],
  ],
  decisions:{},
  endings:[]};
const D=(id,title,spec)=>{ scenario.decisions[id]={id,title,...spec}; };

// ------------------------------------------------------------------ 1
D('pipeline','The pipeline stops',{
  documented:'About four fifths of Kazakhstan\'s exported oil moves through the Caspian Pipeline Consortium (CPC) line across southern Russia [cpc-share]. The line has stopped or slowed before: sea-mine clearance and a 30-day court order in June and July 2022, for which Russian bodies gave technical reasons, and which followed Astana\'s refusal to recognise the Donetsk and Luhansk "quasi-states" [cpc-2022, spief]; drone strikes on a pumping station in February 2025 and on a loading buoy in November 2025, which Kazakhstan protested to Kyiv [cpc-2025]. The Baku-Tbilisi-Ceyhan (BTC) route carried about 1.7 million tonnes of Kazakh oil a year in 2024 and 2025 [btc].',
  fiction:'Tonight a Russian inspectorate orders a 30-day partial shutdown of the terminal. It cites paperwork. The order comes three days after your government repeated its position on borders. Engineers say the fault is real but small. Nobody can tell you whether the cause is technical, political or both.',
  question:'What do you advise the President to do first?',
  options:[
    o('quiet','Settle it quietly',0,{hedge:3},'Send the energy minister to Moscow with engineers and an offer to fix the paperwork at once. Say in public that it is a technical matter. Ask the foreign shareholders to stay calm. No new costs, no new routes, no blame.',
      {eco:1,fri:-5,aut:-1,turk:1,eli:2},'The terminal is back to full flow in twelve days. The communiqué thanks everyone.',
      ['FM','It worked in 2022. Give Moscow a door and it will use it.'],['SC','We have just shown them how little it costs to close the tap.'],{byNature:{sq:{aut:1,eco:1},opp:{lev:1},sup:{lev:1,aut:-1}}}),
    o('routes','Pay for other ways out',2,{balance:3,hedge:1},'Sign long contracts now for the Caspian ports, BTC and the line to China, and order tankers and pumping capacity, although each barrel will cost more to move. Describe it as insurance, not as a political step.',
      {eco:-6,cpc:-6,turk:5,china:2,fri:3,eli:-2},'Baku and Ankara answer within a day. The finance ministry winces at the price.',
      ['AMB','Partners believe steel and contracts, not speeches.'],['EC','We will pay for years to move a tenth of the oil.'],
      {flags:['routes_invested'],limited:{eco:-7,cpc:-4,turk:4,china:1,fri:3,eli:-2},later:[{in:4,effects:{cpc:-7,lev:-5},note:'The first extra tankers enter service on the Caspian.'},{in:7,effects:{eco:3,cpc:-3}}]}),
    o('public','Go public with the shareholders',1,{balance:2,reform:1},'Convene the consortium\'s American and European shareholders in Astana, publish the inspection papers, and say plainly that commercial transit must not be used for politics.',
      {west:7,fri:8,aut:4,eco:-2,leg:3,lev:-2},'The story leads the world\'s business pages. A Moscow daily calls it ingratitude.',
      ['AMB','Sunlight protects us: their own companies own a share of that pipe.'],['FM','We have made a technical quarrel into a question of honour.'],{flags:['went_public']}),
    o('quotas','Trade coordination for guarantees',1,{bandwagon:3},'Propose a standing energy-coordination council with Moscow: joint planning of flows and prices in return for a written transit quota. It would end the uncertainty for exporters.',
      {eco:5,lev:5,fri:-8,aut:-3,west:-2},'A five-year quota is signed. Exporters cheer. The council will sit in Moscow.',
      ['EC','Investors want certainty, and this is certainty.'],['SC','A quota is a leash with a printed length.'],
      {flags:['quota_deal'],later:[{in:4,byNature:{sq:{eco:3},opp:{lev:3},sup:{lev:4,aut:-3}},note:'The energy council holds its second session and widens its agenda.'}]}),
    o('cushion','Cushion the budget and report openly',1,{reform:3,neutral:2},'Use the National Fund to protect pensions and regional budgets, and publish a monthly report to parliament on route risk, costs and who profits. Treat the country\'s own trust as the first reserve.',
      {leg:5,eco:-3,eli:-3,aut:1},'For the first time the route figures are public. Some well-connected traders are displeased.',
      ['PUB','People forgive bad news. They do not forgive secrets.'],['EC','We are advertising our weakest point.'],{flags:['open_reporting'],later:[{in:4,effects:{leg:2,eco:2}}]}),
  ]});
// ------------------------------------------------------------------ 2
D('border_goods','The goods at the border',{
  documented:'American and British officials warned of secondary sanctions in April 2023 [sanc-warn]. Kazakhstan began online tracking of re-exports the same month, and in Berlin in September 2023 its President said the country "will follow the sanctions regime" [sanc-berlin]. The EU listed the Kazakh-registered firm Da Group 22 in June 2024 [sanc-dagroup], and its envoy said in January 2025 that more could follow [sanc-envoy]. Kazakhstan is also in a customs union with Russia (EAEU), and Russia calls these sanctions illegal.',
  fiction:'The EU and the United States hand over a list of forty firms they say ship battlefield electronics to Russia, and give you sixty days. Moscow reminds you that goods move freely inside the customs union.',
  question:'How do you apply other people\'s sanctions?',
  options:[
    o('strict','Enforce the list in full',2,{balance:3},'Freeze the forty firms, post joint customs teams on the border and open criminal cases. Invite Western inspectors to verify.',
      {west:8,sanc:-16,fri:8,eco:-4,eli:-3,china:-1},'Brussels praises you by name. Lorries queue at the northern crossings while Russian inspectors take their time.',
      ['AMB','One clean year, and banks and investors come back.'],['EC','Some of these firms employ half a town.'],{flags:['strict_controls'],later:[{in:3,effects:{eco:3,west:2},note:'Two European banks reopen correspondent accounts.'}]}),
    o('selective','Stop the weapons parts, leave the rest',1,{hedge:3},'Act on the dual-use items and on the eleven worst firms. Let ordinary trade continue. Tell each side, truthfully, what you have done for it.',
      {west:4,sanc:-7,fri:2,eco:-2,china:1},'Both sides complain a little. You take this as a good sign.',
      ['FM','Nobody loves it, and everybody can live with it.'],['AMB','The chips will find the other twenty-nine firms.'],{byNature:{sq:{fri:-1}}}),
    o('slow','Form a commission',0,{bandwagon:3},'Promise a thorough study. Meet every delegation, send every reply on the last day, and let business go on. Re-export brings money, and Moscow notices who helps.',
      {eco:7,sanc:9,west:-5,fri:-5,lev:2},'Trade figures reach a record. So does the thickness of the file in Brussels.',
      ['EC','It is legal under our law, and it pays salaries.'],['AMB','They have our customs data already.'],
      {flags:['slow_walk'],later:[{in:2,if:'sanc>=52',effects:{eco:-4,west:-4},note:'A new sanctions package names six Kazakh firms.'}]}),
    o('symmetric','One published rule for all sides',2,{neutral:3},'Ban the transit of military and dual-use goods to every party at war, whoever asks. Publish the list and the licences, and invite UN monitors.',
      {sanc:-9,fri:4,aut:3,west:2,leg:1,sec:1,eco:-4},'Lawyers admire the text. Each capital asks, privately, for one exception.',
      ['FM','A rule is a shield: we can say "it is not about you".'],['SC','Neutral rules help whoever needs the goods least.'],{byNature:{opp:{aut:1}},limited:{sanc:-7,fri:5,aut:2,west:1,leg:2,eco:-4}}),
    o('owners','Name the owners',2,{reform:3},'Open a public register of beneficial owners, hold parliamentary hearings on the re-export trade and let the press attend. Enforcement follows the evidence, including when it leads to well-known families.',
      {leg:6,eli:-5,sanc:-8,west:4,eco:-3},'The hearings are watched like a series. Two ministers\' cousins are named in week two.',
      ['PUB','This is what people asked for in January.'],['EC','You are frightening everyone who owns anything.'],{flags:['owners_register'],later:[{in:3,effects:{sanc:-3,leg:2}}]}),
  ]});
// ------------------------------------------------------------------ 3
D('roadmap','The leaked roadmap',{
  documented:'In February 2023 several newsrooms published a paper said to come from Russia\'s presidential administration on absorbing Belarus in stages by 2030; officials and experts they consulted thought it authentic [leak-belarus]. A Russia-Belarus security treaty signed in December 2024 took effect in March 2025 [belarus-treaty]; a Belarusian official called talk of absorption "absurd", because states that plan to absorb do not need treaties [belarus-denial]. The op-ed reads these events as a sign that Moscow wants a supranational state; other analysts see a bargain that keeps Minsk\'s ruler in office.',
  fiction:'A newspaper prints eleven pages headed "Kazakhstan: stages of approach, to 2035": joint customs computers, a shared information space, a coordinating council. Moscow calls it a forgery. Your own services give it "even odds".',
  question:'What do you do with a paper that may or may not be true?',
  options:[
    o('ask','Ask Moscow in private',0,{hedge:3},'Say nothing in public. Send an envoy to ask for a personal assurance, and watch closely how the answer is given.',
      {fri:-3,aut:-1,eli:3,turk:1},'The assurance comes, warm and unwritten.',
      ['FM','Private words keep the door open.'],['SC','An assurance we cannot quote is worth nothing.'],{byNature:{sq:{aut:2,lev:-1},sup:{aut:-1,lev:1}}}),
    o('redline','Draw a public red line',2,{balance:3},'Ask parliament to pass a declaration: no body with power over Kazakhstan\'s laws, borders, money or media will be accepted from any side. Read it aloud to all embassies.',
      {aut:6,fri:11,leg:3,lev:-2,eco:-2},'The hall stands to applaud. The next day a Russian deputy proposes to "review the generosity of past borders".',
      ['SC','If you never draw the line, it is drawn for you.'],['FM','We have answered a newspaper with a law.'],{byNature:{sup:{aut:2,lev:-2}},flags:['red_line']}),
    o('review','Order an open resilience review',2,{reform:3},'Set up a commission of officials, economists, lawyers and civil groups to map every dependence: food, data, power, media, arms. Publish a summary. Its second task is to say what political reforms would make the state harder to bend.',
      {leg:5,sec:3,eli:-4,fri:2,aut:2},'Two thousand people send evidence. Some officials hear criticism to their faces for the first time.',
      ['PUB','A state that trusts its people is hard to capture.'],['EC','We are giving every rival a map of our weak points.'],{flags:['review_commission'],later:[{in:2,effects:{lev:-3,aut:2},note:'The review\'s first fixes are made: data centres and two power links.'}]}),
    o('sign','Shape it from inside',1,{bandwagon:3},'Offer Moscow a milder "roadmap of deepened cooperation" of your own. Better to write the text than to receive it, and the package includes cheap gas and a loan.',
      {fri:-10,eco:6,lev:6,aut:-4,leg:-2},'The signing is short and friendly. The gas price falls. Annex C is not published.',
      ['EC','Cheap energy is the best social policy we have.'],['SC','This is the paper from the newspaper with our signature on it.'],
      {flags:['roadmap_signed'],later:[{in:2,byNature:{sq:{eco:3},opp:{lev:3,aut:-2},sup:{lev:5,aut:-5}},note:'The first working groups under the roadmap meet.'}]}),
    o('region','A Central Asian declaration',2,{neutral:3},'Persuade the five Central Asian states to declare together that they join no bloc against another and accept no supranational authority. Invite Azerbaijan to associate.',
      {aut:3,turk:6,china:1,fri:6,west:1,leg:1},'Five presidents sign under one roof. The text is modest, the photograph is not.',
      ['FM','Five are harder to press than one.'],['SC','Declarations have no divisions.'],{flags:['regional_text'],limited:{aut:1,turk:4,fri:6,leg:2}}),
  ]});
// ------------------------------------------------------------------ 4
D('un_vote','The vote in New York',{
  documented:'Kazakhstan abstained on the UN General Assembly\'s Crimea resolution in 2014 [un-2014] and on the call for Russia\'s withdrawal in February 2023 [un-2023]. On 26 April 2023 it voted for a text on cooperation with the Council of Europe as a whole (122-5-18), after abstaining in the separate vote on its one paragraph that spoke of Russian aggression (81-10-48), and said so [un-coe]. It voted against the Assembly\'s resolutions on human rights in Crimea in 2017, 2021 and 2022 [un-crimea]. In June 2022 its President, seated beside Russia\'s, declined to recognise Donetsk and Luhansk [spief].',
  fiction:'A new draft names the invasion an aggression and adds one sentence: it "rejects any claim to spheres of influence over sovereign states in Eurasia". Moscow asks its allies to vote no. Kyiv, Brussels and, quietly, two of your neighbours ask you to vote yes.',
  question:'How does Kazakhstan vote?',
  options:[
    o('yes','Vote in favour and explain',1,{balance:3},'Support the text, and explain that the UN Charter protects states like yours first of all. Say that earlier friendly words about Crimea did not change your position on borders.',
      {west:7,aut:4,fri:12,leg:1,eli:-3,turk:1,china:-2},'The board turns green. By evening a trade delegation from Moscow has postponed its visit.',
      ['AMB','The sentence about spheres of influence is about us.'],['FM','It changes nothing on the ground and something at the border.']),
    o('abstain','Abstain, and explain in writing',0,{hedge:3},'Abstain as before. Circulate a careful explanation: borders are inviolable, the Charter is whole, talks are needed. Everyone can quote the half they like.',
      {fri:1,aut:1,china:2,turk:2,eli:1},'Forty states abstain with you. Your explanation is quoted by both sides.',
      ['FM','This is the line that has kept us safe for years.'],['AMB','We abstained on our own independence.'],{byNature:{sq:{fri:-2,eco:1}}}),
    o('no','Vote against',1,{bandwagon:3},'Vote no as an ally, saying that such texts only harden the war. Ask in return for action on border queues and transit.',
      {fri:-10,west:-9,sanc:2,lev:2,leg:-3,eco:5,eli:2},'You are one of eleven. The queues at the border vanish for a season.',
      ['EC','They asked for one thing and they paid for it.'],['PUB','Students are standing outside the ministry with blank sheets of paper.']),
    o('owntext','Table a text of your own',2,{neutral:3},'With Central Asian and Turkic partners, table a short rival text on humanitarian access, prisoner exchange and the safety of energy lines and nuclear sites. Offer Astana as the venue. Abstain on the other draft.',
      {west:2,china:2,turk:4,aut:2,fri:4,leg:2},'Your text passes with ninety votes. For a week Astana is in every headline for a good reason.',
      ['FM','We cannot end the war. We can be useful in it.'],['SC','Those who make peace do not call it balance, and those who make war do not call us.'],{byNature:{opp:{fri:-2}},flags:['own_text'],limited:{west:0,china:1,turk:2,aut:2,fri:5,leg:2}}),
    o('debate','Let parliament debate it first',1,{reform:3},'Hold an open debate and a recorded vote in parliament on the instruction to the delegation, for the first time. Then follow the result, which is likely to be an abstention with strong words on borders.',
      {leg:5,aut:2,eli:-3,fri:4,west:2},'Nine hours of debate. The delegation abstains with words sharper than any minister would have chosen.',
      ['PUB','The vote now belongs to the country and not to one office.'],['FM','Foreign policy by loudspeaker.']),
  ]});
// ------------------------------------------------------------------ 5
D('north','A threat on television',{
  documented:'A Russian deputy said in December 2020 that Kazakhstan\'s territory was "a great gift" [tv-2020]; a presenter told Kazakhs in April 2022 to "look at Ukraine carefully", and Astana moved to ban him [tv-2022]; in November 2022 a guest on state television said "the next problem is Kazakhstan", and Astana asked Moscow to react [tv-nov]. Four members of a self-styled "People\'s Council" in Petropavlovsk were given seven to nine years in November 2023 [petropavl]. Kazakhstan\'s President has said the border is delimited and ratified and that he fears no claims [sanc-berlin]. In one 2023 poll 15 per cent expected an attack and 62 per cent thought it impossible [poll-2023]. Citizens of every origin live in the north; speaking Russian is not a sign of disloyalty.',
  fiction:'A well-known host says northern regions "may one day ask for protection". Channels with no known owner call for meetings in two northern cities. About sixty people come; some are curious, some angry about heating, a few carry old flags.',
  question:'How do you answer a threat that Moscow does not own?',
  options:[
    o('note','Protest note and an entry ban',0,{hedge:3},'Summon the ambassador, ban the host from entry, and say that his words do not reflect relations between the states. It is what you have done before.',
      {fri:2,leg:3,aut:1,turk:2},'The embassy regrets "emotional language". The host jokes about it on air.',
      ['FM','A proportionate answer that closes the matter.'],['SC','It closes the matter until the next programme.'],{byNature:{sq:{leg:1,fri:-2},opp:{leg:-1}}}),
    o('compact','A northern compact',2,{reform:3,neutral:1},'Fund heating, roads and hospitals in the border regions, protect schooling and services in both languages, and bring local people of all communities onto elected councils with money to spend.',
      {leg:5,eco:-5,aut:1},'The first council meeting lasts until midnight and is mostly about boilers.',
      ['PUB','Nobody calls for protection when the radiators work.'],['EC','The south will ask for the same by Friday.'],{flags:['north_compact'],later:[{in:2,effects:{lev:-4,leg:2,sec:2},note:'Rumours of unrest in the north find few listeners.'}]}),
    o('reinforce','Reinforce and exercise',2,{balance:3},'Move two brigades north, hold an exercise with Turkic partners like Birlestik-2024, and say that threats to borders are a matter for the armed forces.',
      {sec:7,turk:5,fri:9,eco:-3,aut:2,lev:-2,leg:-2},'Columns on the highway, allied flags on the range. Moscow asks what the exercise is "directed against".',
      ['SC','They test those who look asleep.'],['PUB','To families in the north it looks as if the state fears them.'],{flags:['troops_north']}),
    o('silence','Let it pass and keep it off the air',0,{bandwagon:3},'Make no official comment. Limit coverage at home, ask platforms to remove clips, and ask Moscow quietly to rein the host in.',
      {fri:-4,leg:-2,aut:-2,eli:3,eco:2},'The clip disappears from television and is sent by telephone to everyone.',
      ['EC','Markets did not move. Do not move them.'],['PUB','Silence from the top is also a message.'],{flags:['lid_media']}),
    o('treaty','Return to the border treaty',1,{neutral:3},'Propose a joint statement with Moscow that restates the 2005 border treaty, and invite the OSCE\'s High Commissioner on National Minorities to visit freely.',
      {aut:2,fri:4,west:2,leg:2,sec:2,eli:-1},'The High Commissioner reports "ordinary problems, seriously handled". Moscow\'s reply on the joint statement is "under study".',
      ['FM','The treaty is our best wall, and it is already built.'],['SC','Treaties did not stop others from being attacked.'],{byNature:{opp:{aut:1,lev:-1}},flags:['border_text']}),
  ]});
// ------------------------------------------------------------------ 6/8 dossiers
D('reactor','The reactor contract',{
  documented:'In the referendum of 6 October 2024, 71 per cent voted for nuclear power on official figures (turnout 64 per cent) [npp]. In June 2025 Russia\'s Rosatom was chosen to lead the first plant near Ulken, ahead of China\'s CNNC, France\'s EDF and Korea\'s KHNP; talks turned to Russian state export credit [npp, npp-mt]. Critics said a Russian builder would deepen dependence; supporters pointed to price, fuel services and experience.',
  fiction:'The financing terms are on your desk, and so is the question of a second site. Whoever builds will train the staff, supply the fuel and service the plant for sixty years.',
  question:'Whose technology, whose money?',
  options:[
    o('rus','The full Russian package',0,{bandwagon:3},'Accept the state export credit, the fuel contract and staff training in one package for both sites.',
      {eco:6,lev:7,fri:-7,aut:-2},'Concrete is promised within the year.',['EC','The cheapest electricity on the table.'],['SC','Sixty years is a long time to need one supplier.'],{flags:['reactor_rus'],later:[{in:2,effects:{aut:-2},note:'The credit agreement adds a clause on "coordination of energy policy".'}]}),
    o('split','Split it among several',2,{hedge:3},'Keep Rosatom for the first reactor, give the second site to China, turbines to France and instruments to Korea, with the grid and the regulator in Kazakh hands.',
      {china:4,west:5,turk:2,lev:1,eco:-1,aut:2,fri:-1},'Four flags at one ceremony. Engineers mutter about interfaces.',['FM','Multivector, in concrete.'],['EC','Four partners, four delays.']),
    o('china','China builds',1,{balance:1,hedge:2},'Move both sites to the Chinese offer, which is fast and financed, and tell Moscow that it is a commercial decision.',
      {china:10,eco:4,fri:4,lev:-4,aut:-1},'The survey teams arrive before the press release.',['EC','On time and paid for.'],['PUB','People ask whether we have changed one big neighbour for another.']),
    o('west','A Western and Korean offer',2,{balance:3},'Reopen the tender and choose the Korean-French offer with Western fuel, accepting a higher price and a delay of four years.',
      {west:7,eco:-5,lev:-7,fri:5,aut:3,china:-3},'Paris and Seoul promise credit lines. Evening power cuts continue.',['AMB','Fuel independence is independence.'],['EC','We will explain the dark evenings to the voters.']),
    o('pause','Pause and publish the costs',1,{reform:3,neutral:2},'Stop the clock for a year. Publish all offers, hold hearings near the lake and in the former test-site region, compare with gas and wind, and let an independent regulator report.',
      {leg:5,eco:-4,fri:2,eli:-2,aut:2},'Old test-site families speak first. The hearings are hard and fair.',['PUB','A country with our nuclear past should decide slowly.'],['EC','A year costs us a year.']),
  ]});
D('arsenal','The arsenal',{
  documented:'SIPRI counts Russia as the source of about 88 per cent of Kazakhstan\'s major arms imports in 2020-24 [sipri]. Astana has bought or agreed to assemble Turkish drones and buys from other states; its President has asked for less dependence on foreign arms [op-ed]. In July 2024 Kazakhstan hosted Birlestik-2024 with Azerbaijan, Kyrgyzstan, Tajikistan and Uzbekistan, about 4,000 troops, without Russia [birlestik].',
  fiction:'A ten-year procurement plan is due. Russian factories are slow because of the war; their offer is cheap and comes with a common command for air defence.',
  question:'From whom do you buy, and who holds the switch?',
  options:[
    o('diversify','Diversify fast',2,{balance:3},'Buy Turkish drones with local assembly, European radars and transport aircraft, and close the Russian lines as contracts end.',
      {sec:7,turk:6,lev:-8,fri:6,eco:-4,west:2,china:-1},'The first drones are assembled near Astana. Spare parts for older jets arrive late.',['SC','An army that depends on one neighbour cannot defend against it.'],['EC','Three standards, three bills.'],{flags:['arms_diversified']}),
    o('joint','Join the common air defence',0,{bandwagon:3},'Accept the discounted Russian systems and a single command post, with Kazakh officers on rotation.',
      {sec:8,lev:7,fri:-8,aut:-3,eco:3},'New launchers parade in May. The command language is Russian, and so is the key.',['EC','Best price, fast delivery.'],['SC','The one who holds the key holds the sky.'],{flags:['integrated_ad']}),
    o('basket','A mixed basket',1,{hedge:3},'Spare parts from Russia, drones from Türkiye, vehicles from China, training with everybody. No joint command with anyone.',
      {sec:6,china:2,turk:4,lev:-1,eco:-2,fri:1},'Nobody is delighted, the army least of all. Everything more or less works.',['FM','No one can say we have changed sides.'],['SC','A basket is not a plan.']),
    o('territorial','Territorial defence and home industry',2,{neutral:3,reform:1},'Put the money into a citizen reserve, air-raid shelters, cyber defence and home-made drones. Announce a purely defensive doctrine.',
      {sec:7,leg:3,eco:-4,lev:-2,fri:2},'Reserve training fills up in Aktobe and in Pavlodar alike.',['PUB','People defend what they feel part of.'],['EC','Workshops are not factories.'],{later:[{in:1,effects:{sec:4}},{in:2,effects:{sec:3}}]}),
    o('clean','Clean up the ministry first',1,{reform:3},'Freeze large purchases, audit the arms trade and the depots, professionalise the staff and put parliament in charge of the audit.',
      {leg:5,eli:-4,sec:2,eco:2},'Three generals retire early. Soldiers notice better boots.',['PUB','Arms bought through thieves do not fire.'],['SC','An audit is not a deterrent.'],{later:[{in:1,effects:{sec:4}},{in:2,effects:{sec:3}}]}),
  ]});
// ------------------------------------------------------------------ 7
D('csto','A call from the alliance',{
  documented:'Article 4 of the Collective Security Treaty treats an attack on one member as an attack on all. The only deployment so far was to Kazakhstan itself in January 2022 [jan-csto]. Armenia froze its participation in February 2024, and the same year Kazakhstan proposed to narrow when CSTO forces may be sent to a member state [csto-2024]. Uzbekistan suspended its membership in 2012 [uzb-2012]. The declaration signed with Russia in November 2025 stresses the CSTO\'s "key role" [decl-2025]. Decisions need the consensus of the members; when Ukrainian forces entered Russia\'s Kursk region in August 2024 Moscow made no request [csto-kursk]. The op-ed warns that Moscow could call upon the alliance if the war expands.',
  fiction:'After strikes deep inside Russia, Moscow convenes the council. It asks members for "guard and engineering units" to protect pipelines and rail in Russian border regions, inside Russia\'s recognised territory. It is not combat, it says.',
  question:'Do you send anyone?',
  options:[
    o('refuse','Refuse on treaty grounds',1,{balance:3},'Say that the treaty covers attack on a member, not the results of a war that a member began. Offer ambulances and rebuilding money to civilians on both sides.',
      {aut:5,fri:11,west:4,leg:2,lev:-2,eli:-1},'Two other members hide behind your refusal, and thank you for it.',['AMB','The whole world will read who sent men and who did not.'],['EC','Somebody will inspect every tomato we send north.'],{byNature:{sup:{aut:2}}}),
    o('send','Send a small guard unit',1,{bandwagon:3},'Send 300 volunteers to guard a rail junction for six months, unarmed outside the perimeter.',
      {fri:-12,lev:3,west:-8,sanc:3,leg:-3,aut:-2,eco:5},'Mothers of soldiers gather outside the ministry. Moscow decorates the unit.',['EC','Three hundred men buy us a decade of open borders.'],['PUB','Nobody will believe it is not combat when the first one dies.'],{flags:['csto_sent'],later:[{in:1,byNature:{opp:{lev:3},sup:{lev:4,aut:-3}},note:'Moscow asks whether the unit could stay "a little longer".'}]}),
    o('stall','Refer it to the Constitutional Court and parliament',0,{hedge:3},'Troops abroad need a vote in parliament. Let it take its time. Ask for legal opinions, hold hearings, propose an observer mission meanwhile.',
      {fri:3,aut:2,leg:2,west:1},'The hearings run to five months. By then the question has changed.',['FM','A slow yes and a slow no look the same from Moscow.'],['SC','They can count months too.'],{byNature:{sq:{fri:-2,eli:1},sup:{fri:2}}}),
    o('conversation','Suspend, and ask the nation about neutrality',2,{neutral:3},'Suspend participation while a national conversation takes place, perhaps ending in a referendum, on leaving the CSTO and adopting neutrality. This is the op-ed\'s suggestion.',
      {aut:4,fri:12,leg:6,eli:-3,sec:-1},'Town halls, talk shows and kitchens discuss one word.',['PUB','It is their sons. Let them decide.'],['SC','Between leaving one shelter and building another you stand in the rain.'],{flags:['neutrality_debate'],byNature:{sq:{fri:7,eco:-3}}}),
    o('leave','Leave the alliance outright',4,{balance:2},'Give formal notice and seek bilateral arrangements with Türkiye, China and others.',
      {aut:8,fri:17,lev:-9,sec:-3,west:6,turk:5,eli:-5},'The note is one page long. The silence from Moscow lasts two weeks.',['AMB','The clearest sentence we have ever spoken.'],['FM','We have used our last word first.'],{flags:['csto_left']}),
    o('law','Pass a war-powers law',2,{reform:3},'Do not answer this call at all until a new law is passed: no soldier abroad without a two-thirds vote, a published legal opinion and a report every month. Then decline under the law.',
      {leg:5,aut:3,fri:7,eli:-3,west:1},'The law passes with votes from every region.',['PUB','It ties our hands in the right place.'],['EC','We could have said no in one page.']),
  ]});
// ------------------------------------------------------------------ 8 conditional
D('neutrality','The neutrality question',{
  documented:'The UN General Assembly recognised Turkmenistan\'s permanent neutrality in 1995 [tkm-1995]. Kazakhstan has held national votes on constitutional change in June 2022 (77 per cent yes on official figures) [ref-2022], on nuclear power in October 2024 [npp] and on a new constitution in March 2026 (87 per cent yes, turnout 73 per cent, official figures) [ref-2026]. Neutrality has not been put to a vote. In September 2022 China\'s leader said in Kazakhstan that Beijing would "resolutely support" its independence, sovereignty and territorial integrity [xi-2022].',
  fiction:'The national conversation has lasted half a year. Polls are split three ways: stay allied, become neutral, do not know.',
  question:'How, if at all, do you become neutral?',
  options:[
    o('vote','An open referendum',2,{neutral:3,reform:2},'Hold a referendum with equal airtime, foreign and domestic observers and a threshold of half the electorate.',
      {fri:5,lev:-3},'The campaign is the freest anyone remembers.',['PUB','Only a real vote gives a status that lasts.'],['SC','Others will campaign too.'],
      {when:[{if:'leg>=52',effects:{aut:6,leg:3,lev:-3,west:2,china:2},flags:['neutrality_adopted'],note:'Neutrality wins clearly, and the losing side accepts the count.'},{if:'leg<52',effects:{leg:-5,eli:-6,sec:-2},note:'Turnout is low and the result is disputed.'}]}),
    o('decree','Adopt it by act of parliament',1,{balance:1,neutral:1},'Pass a neutrality act without a vote and register it with the UN.',
      {aut:5,leg:-2,fri:1,lev:-3,eli:5},'The act passes in one day.',['FM','Fast, legal and reversible.'],['PUB','We asked them to talk and then did not ask them to vote.'],{flags:['neutrality_adopted']}),
    o('shelve','Shelve it',0,{hedge:3,bandwagon:3},'Thank the citizens, return to the CSTO with written reservations and keep the file.',
      {fri:-9,aut:-3,leg:-3,eli:3},'Moscow welcomes "a mature decision".',['EC','We had our debate. Enough.'],['PUB','Half a year of hope, filed.']),
    o('guarantees','Look for guarantors instead',2,{balance:3},'Use the moment to sign defence-consultation pacts with Türkiye and Uzbekistan, and an assurance text with China on the model of its 2022 statement on sovereignty.',
      {turk:8,china:4,west:3,fri:8,aut:4,sec:3},'Three texts in a month, each with a different adjective before "security".',['AMB','Neutrality needs friends who notice.'],['FM','None of them will fight for us, and everyone knows it.'],{limited:{turk:5,china:2,west:1,fri:9,aut:2,sec:2}}),
  ]});
D('reform','The reform window',{
  documented:'After January 2022 the constitution was amended by referendum in June 2022, and a new constitution with a one-chamber parliament was approved in March 2026 [ref-2022, ref-2026]. Officials call this a move from "super-presidential" rule to a stronger parliament; critics say power remains personal and opposition parties are still refused registration. The op-ed\'s "most significant" proposal is to replace the "highly personalist ruling system" with democratic institutions.',
  fiction:'The resilience review reports: the state\'s weakest joint is that too much depends on too few people. It lists what could change within a year.',
  question:'How far do you open the system?',
  options:[
    o('open','The full democratic package',3,{reform:3,neutral:2},'Free registration of parties, an independent electoral commission, elected regional governors, a public broadcaster and an inquiry into January 2022 led by judges.',
      {leg:11,eli:-9,west:6,fri:5,aut:3,eco:-2},'Thirty parties apply in a week. Some old names stop answering their telephones.',['PUB','Institutions cannot be captured by a telephone call.'],['SC','The months of change are the months of danger.'],{later:[{in:1,if:'eli<34',effects:{sec:-4,eco:-3},note:'A part of the old elite moves money and loyalty abroad.'}]}),
    o('managed','Managed reform',1,{hedge:3},'Allow three new parties and local elections in cities, and publish budgets. Keep the rest for later.',
      {leg:4,eli:-1,west:2},'The new parties are polite.',['FM','A step at a time is still walking.'],['PUB','Everyone can see whose hand is on the switch.']),
    o('lid','Order first',0,{bandwagon:3},'The region is dangerous, so postpone politics. Give the security services new powers for two years.',
      {leg:-7,eli:6,sec:5,fri:-4,west:-4},'The squares are quiet. The review is not published.',['EC','Investors like quiet.'],['PUB','So did everyone, in December 2021.'],{flags:['lid_media']}),
    o('anchor','Anchor it outside',2,{balance:3},'Tie reform to outside commitments: accession to Council of Europe conventions, an updated EU agreement, foreign judges in the commercial court.',
      {west:9,leg:5,eli:-5,fri:6,aut:1,eco:2},'Brussels finds money in a week that it did not have for years.',['AMB','Promises to others are harder to break.'],['FM','Moscow will call it an orientation.']),
  ]});
D('instalment','The second instalment',{
  documented:'Russia and Belarus agreed 28 "union programmes" in 2021 on tax, customs, energy and markets [union-2021], and a mutual security treaty in December 2024 [belarus-treaty]. Kazakhstan already shares a customs union with Russia (EAEU), and its officials have said that the EAEU is economic and not political.',
  fiction:'Moscow proposes the next step: one tax and customs computer system, one regulator for broadcasting and platforms, and a "regional group of forces". The gas discount is up for renewal at the same meeting.',
  question:'Which parts do you take?',
  options:[
    o('all','Take the package',0,{bandwagon:3},'Sign all three. Ask for ten years of gas at the discount and a seat as deputy head in each body.',
      {eco:6,lev:6,aut:-6,fri:-9,leg:-2},'Three plaques are screwed to three doors.',['EC','Ten years of cheap gas.'],['SC','These are the stages in the newspaper.'],{byNature:{opp:{aut:-2,lev:2},sup:{aut:-4,lev:4}}}),
    o('economic','Take the economics, refuse the rest',1,{hedge:3},'Accept the tax and customs system with a Kazakh copy of the data. Decline the other two "for now".',
      {eco:4,lev:2,aut:-2,fri:1},'The data centre is built in Kazakhstan. The spare key is not.',['FM','We took the apple and left the branch.'],['SC','They will bring the branch next year.']),
    o('counter','Freeze it and ask others for offers',2,{balance:3},'Stop all working groups. Take the gas price question to China and the Turkic states and pay the difference.',
      {china:5,turk:5,fri:10,aut:6,eco:-4,lev:-4},'A cold winter on the bill, and a different set of contracts in spring.',['AMB','Every instalment we skip makes the next one dearer for them.'],['EC','You will explain the bill.']),
    o('ask_public','Publish it and let parliament decide',1,{reform:3,neutral:3},'Publish all annexes, including the one never shown, and hold a free vote in parliament.',
      {leg:7,aut:4,fri:6,eli:-4},'Annex C is read aloud by an actor on television. The vote is not close.',['PUB','Daylight.'],['FM','A promise was made to keep that annex closed.'],{flags:['annex_public']}),
  ]});
// ------------------------------------------------------------------ 9
D('succession','Moscow changes hands',{
  documented:'Some in Astana may reason that Russia will in time have new leaders, and that it is wise to wait: the op-ed calls this rational. The declaration of 12 November 2025 already speaks of "comprehensive strategic partnership and alliance" [decl-2025]. The border treaty of 2005 is ratified by both parliaments [border-2005].',
  fiction:'A new leadership takes office in Moscow (this is invented). Within weeks it offers every neighbour a "Treaty of Common Security Space": trade benefits, a border guarantee, and a joint council that may take binding votes on "security, borders and information".',
  question:'The last file on your desk: what do you answer?',
  options:[
    o('sign','Sign the treaty',0,{bandwagon:3},'Accept the offer as it stands, first among the neighbours, and collect the benefits that go to the first.',
      {fri:-12,leg:-2},'A long table, two flags, one microphone.',['EC','The new people want a success. Let it be ours.'],['SC','Read the word "binding" again.'],{byNature:{sq:{eco:9,aut:-2,lev:1,eli:2},opp:{eco:5,aut:-7,lev:6},sup:{eco:5,aut:-15,lev:13}}}),
    o('counter','Sign the useful half',1,{hedge:3},'Send back a draft with the trade and border parts only, warm words and no council.',
      {},'The draft comes back with one small change. Everything depends on it.',['FM','New rulers need agreement more than they need our signature.'],['SC','If they wanted the useful half they would have sent it.'],
      {byNature:{sq:{fri:-8,eco:5,aut:5,lev:-2,leg:2},opp:{fri:2},sup:{fri:8}},when:[{if:'nat(opp) and sec>=52',effects:{aut:3,eco:2}},{if:'nat(opp)',effects:{aut:-5,lev:4}},{if:'nat(sup) and lev<=46',effects:{aut:-1}},{if:'nat(sup)',effects:{aut:-8,lev:6,eco:-2}}]}),
    o('partners','Decline and gather partners',2,{balance:3},'Say no in one polite page, and the same week sign what you have been preparing with Türkiye, China, the EU and your neighbours.',
      {west:3,turk:3,china:1},'A busy airport and a quiet northern border, for now.',['AMB','A no with company is a different word.'],['FM','We refused the new people before they had done anything to us.'],
      {byNature:{sq:{fri:14,eco:-4,aut:1},opp:{fri:8},sup:{fri:5,aut:7,lev:-4}},when:[{if:'nat(opp) and (sec>=52 or div(west+china+turk,3)>=60)',effects:{aut:6}},{if:'nat(opp)',effects:{aut:-2,eco:-5}},{if:'nat(sup) and lev>=62',effects:{eco:-7,aut:-4}},{if:'nat(sup) and lev<=54',effects:{aut:4,lev:-2}}]}),
    o('people','Put it to the people',2,{reform:3},'Publish the text, debate it for three months and hold a referendum.',
      {},'The polling stations are full.',['PUB','No one can push a country that has just counted itself.'],['EC','Three months of nerves on the currency market.'],
      {byNature:{sq:{fri:4,aut:2},opp:{fri:3},sup:{fri:6}},when:[{if:'leg>=58',effects:{leg:5,aut:5,lev:-3,eli:1},note:'A clear, calm answer. It is difficult to argue with.'},{if:'leg>=46',effects:{leg:2,aut:2}},{if:'leg<46',effects:{leg:-5,eli:-4,aut:-2},note:'The count is disputed and the question stays open.'}]}),
    o('mutual','Offer a treaty of mutual non-interference',1,{neutral:3},'Propose a different treaty: each side stays out of the other\'s alliances, media and courts; neither side\'s soil is used against the other. Register it with the UN.',
      {},'The text is eleven lines long.',['FM','It gives them what they say they fear and nothing else.'],['SC','They will sign it and wait.'],
      {byNature:{sq:{fri:-6,aut:5,lev:-2},opp:{fri:-2},sup:{fri:4,aut:-2,lev:2}},when:[{if:'nat(opp) and (sec>=48 or has(neutrality_adopted))',effects:{aut:6,lev:-4,sec:2,leg:2}},{if:'nat(opp)',effects:{aut:-1}},{if:'nat(sup) and has(neutrality_adopted)',effects:{aut:-2,west:2,fri:3}}]}),
  ]});
// ------------------------------------------------------------------ crises
D('protest','Interrupt: the squares fill',{crisis:true,minRound:3,
  hazard:'300+110*max(0,50-leg)+75*max(0,46-eco)+70*max(0,42-eli)-60*max(0,leg-54)+500*has(lid_media)+300*has(csto_sent)-250*has(open_reporting)-250*has(owners_register)',
  documented:'In January 2022 protests over fuel prices began in Zhanaozen and spread; official figures give 238 dead. The state spoke of an attempted coup and of "terrorists"; rights groups recorded shootings of bystanders and torture, and prosecutors opened cases against officers. About 2,000 CSTO troops came and left within weeks [jan-toll, jan-csto].',
  fiction:'Prices rise, a town council is occupied, and by the third night there are crowds in five cities. Not everyone in them wants the same thing.',question:'What is the first order you give?',
  options:[
    o('csto','Ask the allies for troops',0,{bandwagon:3},'Invoke Article 4, as in 2022. Ask for guards for airports and power stations.',
      {lev:9,aut:-7,sec:4,leg:-3,fri:-10,eli:5,eco:3},'The airports are guarded within a day. A neighbour now knows where your spare keys are.',['EC','Order by the weekend.'],['SC','We will pay for those guards for ten years.']),
    o('force','Use your own forces',0,{hedge:3,balance:1},'Curfew, network shutdown, national guard. Ask nobody for help.',
      {leg:-6,eli:7,west:-3,aut:2,sec:3},'The squares are empty in a week. The lists of names take longer.',['SC','A state that calls for help is not a state.'],['PUB','Count the funerals.'],{flags:['force_used']}),
    o('talk','Negotiate, with a public inquiry',1,{reform:3,neutral:3,balance:2},'Freeze prices, bring local committees into talks, keep live rounds in the armoury, and promise an independent inquiry into any death.',
      {leg:5,eco:-4,eli:-7,sec:-1},'Two long weeks. Most people go home with something in their hands.',['PUB','They came to be heard. Hear them.'],['EC','Every city will learn the price of a concession.'],{when:[{if:'eli<32',effects:{sec:-4,leg:-3},note:'Part of the security services stands aside and watches.'}]}),
  ]});
D('bank','Interrupt: a bank is listed',{crisis:true,
  hazard:'90*max(0,sanc-46)-40*max(0,west-55)+700*has(slow_walk)-400*has(strict_controls)',
  documented:'Washington and Brussels have listed individual firms registered in Kazakhstan, and officials have warned banks and traders of secondary sanctions [sanc-warn, sanc-dagroup].',
  fiction:'One of your five largest banks is placed on a sanctions list. Its cards stop working abroad. Pensions are paid through it.',question:'How do you save the bank?',
  options:[
    o('clean','Open the books',1,{balance:3,reform:2},'Hand over records, replace the management and close the accounts in question.',{sanc:-13,west:3,eco:-4,fri:6,eli:-3},'The listing is lifted in ten weeks.',['AMB','Pain now, credit later.'],['EC','We have shown whose order we follow.']),
    o('licence','Ask for a wind-down licence',0,{hedge:3,neutral:3},'Negotiate a quiet six-month licence, move the pensions elsewhere and shrink the bank.',{sanc:-8,eco:-2,west:-1},'The bank gets smaller. So does the headline.',['FM','Nobody has to win.'],['AMB','We will be back here in a year.']),
    o('yuan','Clear in roubles and yuan',0,{bandwagon:3},'Move the bank\'s business to non-Western payment systems and tell clients it is safe.',{sanc:1,lev:2,china:6,eco:5,west:-4,fri:-6},'Payments resume, in other colours.',['EC','Money found a road.'],['AMB','A road with two toll-gates, neither of them ours.']),
  ]});
D('transit','Interrupt: trains and tankers wait',{crisis:true,afterMove:['pressure'],
  hazard:'1500+70*max(0,cpc-60)+60*max(0,lev-50)-900*has(routes_invested)-700*has(quota_deal)*nat(sq)+500*has(went_public)',
  documented:'Transit frictions are not new: coal and grain wagons were held up on both sides in 2021-24, and Russia\'s food-safety agency restricted Kazakh produce in October 2024 after Astana limited grain imports [transit].',
  fiction:'Nine hundred wagons and four tankers wait at the border for a "software update". Wheat is in the wagons. A Russian deputy minister suggests talking "about the whole relationship".',question:'How do you unblock it?',
  options:[
    o('concede','Give them a sentence',0,{bandwagon:3},'Issue the statement they want about "shared historical space" and drop one regulation.',{fri:-9,aut:-5,lev:2,eco:2},'The software works again before the ink is dry.',['EC','Words are cheaper than wheat.'],['SC','Now they know the price of a sentence.']),
    o('endure','Pay the farmers and wait',0,{hedge:3,reform:3,neutral:2},'Compensate from reserves, publish the losses daily and ask the customs-union court for a ruling.',{eco:-5,aut:3,leg:2},'Five weeks of losses. The wagons move on a Sunday, without announcement.',['PUB','People can bear a cost they can see.'],['EC','We cannot do this twice.']),
    o('reroute','Send it the other way',2,{balance:3},'Turn the wagons to the Caspian and to China with partners\' help. It is expensive, and it shows that it can be done.',{eco:-5,cpc:-6,turk:5,china:3,fri:4,lev:-1},'The first train reaches Aktau with children waving flags.',['AMB','Every detour built is a threat less.'],['EC','A detour of 2,000 kilometres.']),
  ]});
D('hard','Interrupt: the ultimatum',{crisis:true,minRound:5,
  hazard:'nat(sq)*(150*max(0,fri-66)+400*max(0,spare-44)*has(csto_left)) + nat(opp)*(60*max(0,spare-40)+70*max(0,lev-58)+80*max(0,44-sec)+70*max(0,40-leg)+120*max(0,fri-46)-500*has(north_compact)-500*has(border_text)+400*has(troops_north)*max(0,1-max(0,sec-50))-80*max(0,sec-47)-60*max(0,div(west+china+turk,3)-58)) + nat(sup)*(40*max(0,spare-36)+25*max(0,fri-60)+70*max(0,48-aut)+60*has(neutrality_adopted)*max(0,spare-30)-40*max(0,leg-60)-70*max(0,sec-50))',
  documented:'Kazakhstan has had no such ultimatum, and its President has said that he fears no territorial claims [sanc-berlin]. Commentators on Russian television have said otherwise [tv-nov]. Scholars disagree about which neighbours are the right comparison.',
  fiction:'A letter arrives: joint patrols on the northern railway and a "protection mission" for citizens who ask for it, within ten days. Exercises begin across the border. This is an invented event.',question:'Ten days. What is your answer?',
  options:[
    o('accept','Accept joint measures',0,{bandwagon:3},'Agree to joint patrols under a joint staff, with a one-year review.',{aut:-9,lev:8,fri:-14,eco:3,leg:-4,eli:2},'The exercises end on time. The patrols begin.',['EC','A bad paper is better than a good war.'],['SC','A one-year review of what?']),
    o('mobilise','Make it the world\'s business',1,{balance:3},'Take it to the UN, to Beijing, Ankara and Brussels on the same day. Cancel leave. Publish the letter.',{fri:6,leg:4},'For ten days you live on an aeroplane.',['AMB','We are not alone if everyone is watching.'],['FM','We have cornered them in public.'],
      {when:[{if:'div(west+china+turk,3)>=56 or (has(regional_text) and turk>=50) or (has(own_text) and west>=55)',effects:{aut:5,eco:-5,west:3,china:1},note:'Beijing and Ankara both say the word "sovereignty". The deadline passes in silence.'},{if:'west>=0',effects:{aut:-4,eco:-6,lev:2},note:'Statements of concern arrive. The trains do not.'}]}),
    o('steady','Prepare quietly and keep talking',1,{hedge:3,neutral:3,reform:3},'Fill the reserve units, protect the cities, keep one channel open and offer talks on practical complaints only.',{fri:1},'Nothing is announced. Everyone knows.',['SC','Let them count what it would cost.'],['EC','Ten days of this will empty the banks.'],
      {when:[{if:'sec+leg>=108',effects:{aut:4,eco:-3,leg:3},note:'The other side counts, and postpones.'},{if:'sec+leg>=92',effects:{aut:-2,eco:-4}},{if:'sec>=0',effects:{aut:-5,lev:4,eco:-3,leg:-3},note:'The reserve is half empty and everyone can see it.'}]}),
  ]});

// ------------------------------------------------------------------ endings (first match wins; use visible state only)
scenario.endings=[
  {id:'union',title:'Union by instalments',if:'aut<=28 and lev>=72',text:'No single paper ended the country\'s freedom to decide. There were several, each with a reason. The flag, the anthem and the seat at the UN remain; the important files are now agreed elsewhere first. Some citizens welcome the calm and the cheap gas. Others use the word "Belarus".'},
  {id:'january',title:'The street decides',if:'(leg<=46 and eli<=50) or (has(force_used) and leg<=50)',text:'The outside world was handled with skill, and the inside was not. Consent wore away until small things became large ones. Whoever governs next will do so with less trust and with fewer friends abroad.'},
  {id:'siege',title:'Free and squeezed',if:'fri>=43 and eco<=51',text:'Nobody outside gives orders in Astana, and everybody inside feels the price: slow borders, dear goods, nervous banks. The government says this is what independence costs. The next years will show whether people agree.'},
  {id:'neutral',title:'The recognised neutral',if:'has(neutrality_adopted) and aut>=52',text:'Kazakhstan belongs to no alliance and says so in law. Moscow grumbles, Beijing nods, Brussels asks questions. Neutrality is a status that others must go on respecting, and that is tested every year.'},
  {id:'anchored',title:'The anchored balancer',if:'lev<=52 and aut>=62',text:'Arms, routes, money and friends now come from many places, and Moscow has fewer levers to pull. Relations with the north are correct, and less depends on them than before. The bill was real, and part of the elite has not forgiven it.'},
  {id:'consent',title:'A republic of consent',if:'leg>=65 and aut>=52',text:'The surprise of these years was at home. Decisions are slower and noisier, and harder to undo from outside, because too many people now own them. Whether a more open system survives its first hard winter is the next question.'},
  {id:'eastern',title:'The eastern tilt',if:'china>=60 and china-west>=4 and lev<70',text:'To lean less on one neighbour you leaned more on another. The trains run east on time, and the ministry is learning a new set of preferences to take into account.'},
  {id:'junior',title:'The junior partner',if:'lev>=68 and aut<52',text:'Kazakhstan is safe, consulted and second. Trade flows, displeasure is rare, and on the large questions Astana learns the answer before it forms the question. Much depends on whether the senior partner is content with that.'},
  {id:'lid',title:'The lid on the pot',if:'leg<=52 and (eli>=44 or has(lid_media))',text:'Order was kept. Less was asked of the public, and less was given. The state looks solid from outside and from above. The heat underneath cannot be measured, because measuring it was one of the things given up.'},
  {id:'insured',title:'The insured hedger',if:'aut>=54 and (cpc<=68 or sec>=52) and lev<=64',text:'You kept talking to everyone and quietly bought insurance: routes, reserves, skills, friends. No one is fully satisfied with Kazakhstan, and no one is able to punish it cheaply.'},
  {id:'thin',title:'Multivector, thinly held',if:null,text:'The old doctrine is still standing. No door was closed, and no new one was built. It has worked so far, and it will go on working for as long as the powerful neighbours prefer things as they are.'},
];
export const ADVISERS={
  FM:{name:'Foreign minister',bias:'trusts quiet diplomacy; tends to read Moscow as moderate'},
  SC:{name:'Security Council secretary',bias:'sees the threat first; tends to overrate danger and hard power'},
  EC:{name:'Economy minister',bias:'counts this year\'s money; tends to underrate slow dependence'},
  AMB:{name:'Ambassador-at-large for Western and Turkic partners',bias:'sees friends abroad; tends to overrate their help'},
  PUB:{name:'Public-affairs adviser, civil-society desk',bias:'hears the street; tends to overrate public patience and underrate elite resistance'}};
