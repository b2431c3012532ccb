/** Dispatches of our own, invented, each with the same news in other words, as a translation and back would tell it. */
export interface OwnText {
  readonly id: string
  readonly text: string
  readonly reworded: string
}

export const OWN_TEXTS: readonly OwnText[] = [
  {
    id: 'ports',
    text: 'OSLO, May 6 (Fjord Wire) - Norway asked Chile on Monday to open its southern ports to Norwegian trawlers during the winter season, Foreign Minister Ingrid Dahl said. Dahl met her Chilean counterpart Tomas Rojas in Valparaiso and handed over a list of twelve vessels. Rojas said Chile would study the request and answer by the end of June. Local fishermen have protested against foreign boats since 2023, when a collision near Punta Arenas killed four sailors. The two ministers also discussed a rail link and signed an agreement on salmon diseases. Trade between the countries reached $640 million last year, according to the Chilean customs service. A second round of talks is planned in Bergen in September.',
    reworded:
      'Chilean harbours in the south should admit trawlers from Norway in the winter months, Ingrid Dahl, the Norwegian foreign minister, requested on Monday. In Valparaiso she presented Tomas Rojas, Chile’s foreign minister, with the names of twelve ships. According to Rojas, Chile is going to examine the matter and reply before July begins. Fishermen of the region have been demonstrating against boats from abroad since four sailors died in a collision off Punta Arenas in 2023. A rail connection was on the agenda as well, and an accord about diseases of salmon was signed. Customs figures of Chile put trade at $640 million for the past year. Bergen will host a second round in September.',
  },
  {
    id: 'dam',
    text: 'KHARTOUM (Nile Dispatch) - Sudan accused Ethiopia on Thursday of filling the Mandaya dam without warning and summoned the Ethiopian ambassador in protest. Water levels on the Blue Nile fell by half a metre in two days, Irrigation Minister Osman Kheir told reporters. He demanded that Addis Ababa share its filling schedule within a week. Ethiopia rejected the accusation, saying the gates had been closed for repairs. Egypt, which opposes the dam, called for an emergency meeting of the three countries in Cairo. Farmers in Sennar state said pumps along the river had run dry and 3,000 hectares of cotton were at risk. Talks on the dam collapsed in 2021 and have not resumed.',
    reworded:
      'Ethiopia’s ambassador was called in on Thursday after Sudan charged that the Mandaya dam was being filled with no notice given. Within two days the Blue Nile dropped half a metre, said Osman Kheir, minister for irrigation, who wants a timetable of the filling from Addis Ababa in the coming week. The charge was dismissed by Ethiopia: the gates, it said, were shut for repair work. A crisis meeting of the three states in Cairo was urged by Egypt, an opponent of the dam. In Sennar, growers reported that river pumps were dry, putting 3,000 hectares of cotton in danger. There have been no talks about the dam since those of 2021 broke down.',
  },
  {
    id: 'embassy',
    text: 'TALLINN (Baltic Courier) - Estonia ordered three employees of the Belarusian embassy to leave the country by Sunday, the Foreign Ministry said on Wednesday, accusing them of recruiting dock workers to photograph warships. The ministry handed a note to charge d’affaires Pavel Hrynko, who called the charges absurd. Minsk promised a mirror response. Police had detained two Estonian citizens in Paldiski on Saturday after a four-month investigation led by the security service KAPO. Latvia and Lithuania voiced support for the decision. NATO frigates have used the port of Paldiski since January to guard undersea cables. Estonia last expelled a Belarusian diplomat in 2022.',
    reworded:
      'Three members of staff at the embassy of Belarus have until Sunday to depart from Estonia. They hired dockers to take pictures of naval ships, the foreign ministry in Tallinn alleged on Wednesday in a note given to Pavel Hrynko, the charge d’affaires. Hrynko described this as absurd, and Minsk vowed to respond in kind. Following an inquiry of four months by KAPO, the security service, two citizens of Estonia were arrested in Paldiski at the weekend. The step was backed by Lithuania and Latvia. Since January, frigates of NATO have been based at Paldiski to protect cables on the sea floor. It was in 2022 that a diplomat from Belarus was last sent home.',
  },
  {
    id: 'quake',
    text: 'LIMA (Andes Press) - Japan sent a rescue team of 70 people and 20 tonnes of tents and medicine to Peru on Friday, two days after an earthquake of magnitude 7.4 destroyed much of the port of Ilo. Prime Minister Naoko Arai pledged a further $15 million for rebuilding schools. Peruvian President Luisa Campos thanked Tokyo and asked neighbouring Bolivia to let relief trucks cross at Desaguadero without inspection. Bolivia agreed within hours. At least 212 people died and 1,900 were injured, the civil defence agency said. Aftershocks hampered the search for about 60 missing. The airport of Tacna reopened to aid flights on Thursday evening.',
    reworded:
      'Seventy Japanese rescuers flew to Peru on Friday along with medicine and tents weighing 20 tonnes, after Wednesday’s magnitude 7.4 earthquake laid waste to the port city Ilo. Another $15 million to rebuild schools was promised by Naoko Arai, the prime minister in Tokyo. Peru’s president, Luisa Campos, expressed thanks and requested that Bolivia allow trucks with relief through the Desaguadero crossing unchecked, which La Paz accepted the same day. Civil defence counts at least 212 dead, 1,900 hurt and some 60 missing, the search for whom was made harder by aftershocks. Since Thursday evening, Tacna airport has been open again for flights with aid.',
  },
  {
    id: 'grain',
    text: 'ANKARA (Meridian News) - Turkey and Bulgaria agreed on Tuesday to let grain ships pass the Bosporus at night from October, ending a dispute that held up 46 vessels for three weeks. The deal was signed by Turkish Transport Minister Kemal Aydin and his Bulgarian counterpart Petar Minchev at Dolmabahce. Turkey will lower pilot fees by 12 percent, while Bulgaria will pay for two new tugs. Romania, which had threatened to complain to the European Commission, welcomed the agreement. Shippers said losses amounted to $90 million. Insurance rates for the Black Sea doubled in August after a mine damaged a Greek freighter off Burgas.',
    reworded:
      'From October on, ships carrying grain may use the Bosporus by night: Bulgaria and Turkey settled their quarrel on Tuesday, three weeks after 46 vessels had been stopped. Kemal Aydin and Petar Minchev, the ministers of transport, put their names to the accord in Dolmabahce. Pilotage gets 12 percent cheaper on the Turkish side; two additional tugs are to be financed by Sofia. There was praise from Romania, which had been about to turn to the European Commission. The losses are put at $90 million by shippers. When a mine hit a Greek freighter near Burgas in August, insuring a voyage on the Black Sea became twice as expensive.',
  },
  {
    id: 'hostages',
    text: 'BAMAKO (Sahel Wire) - The rebel group Ansar al-Sahra demanded on Sunday that Mali free 30 prisoners by the end of the month and threatened to kill two Spanish engineers whom it seized in Gao in February. In a video the men, Javier Ortega and Luis Pardo, appealed to Madrid for help. Spain ruled out paying a ransom but said it was in contact with mediators from Qatar and Mauritania. Mali’s military government declined to comment. The engineers were building a solar plant for the African Development Bank. Attacks on foreign workers in the north have doubled since French troops withdrew. A Swiss nurse held by the group was released in May.',
    reworded:
      'Two engineers from Spain abducted in Gao in February will be killed unless thirty jailed fighters are let go this month, Ansar al-Sahra warned Mali’s rulers on Sunday. The rebels published a video in which the two, Luis Pardo and Javier Ortega, plead with Madrid to help them. There would be no ransom, the Spanish government replied, though Mauritanian and Qatari go-betweens were being consulted. From the military leadership in Bamako came no statement. For the African Development Bank the hostages had worked on a solar power station. After the departure of the French army, twice as many foreigners have been attacked in northern Mali. In May the kidnappers freed a nurse from Switzerland.',
  },
  {
    id: 'visas',
    text: 'KATHMANDU (Himal Service) - Nepal suspended visas on arrival for citizens of Qatar on Saturday in a row over the treatment of Nepali construction workers. Labour Minister Sushila Gurung said 14 workers had died at a site in Lusail since March and that Doha had ignored four letters. Qatar called the step regrettable and invited Gurung to visit the site. About 350,000 Nepalis work in Qatar and send home a fifth of the country’s remittances. Trade unions in Kathmandu welcomed the suspension, but recruiters warned that jobs would go to Bangladesh. India offered to mediate. A bilateral labour agreement of 2005 expires in December.',
    reworded:
      'Qataris can no longer obtain a visa on arriving in Nepal, whose government took the measure on Saturday because of how labourers from Nepal are treated on building sites. Since March, fourteen of them lost their lives at one site in Lusail, and four letters to Doha remained unanswered, according to Sushila Gurung, the labour minister. Doha expressed regret and asked her to come and see the place. Some 350,000 people from Nepal are employed in Qatar, the source of one fifth of all remittances. While Kathmandu’s unions applauded, agencies that recruit workers fear that Bangladesh will take the jobs. New Delhi is ready to mediate. In December the labour pact that both concluded in 2005 runs out.',
  },
  {
    id: 'fishery',
    text: 'MANILA (Luzon Telegraph) - The Philippine coast guard said a Chinese cutter rammed a supply boat near Second Thomas Shoal on Tuesday, injuring five sailors and tearing a hole in the hull. Manila summoned ambassador Zhou Wei and lodged its 40th protest this year. China said the boat had entered its waters illegally and that its crew acted with restraint. The United States condemned the ramming and reaffirmed its defence treaty with the Philippines. Japan and Australia sent patrol planes. The boat was carrying food and cement to marines on the grounded ship Sierra Madre. Talks on a code of conduct are due to resume in Jakarta on July 8.',
    reworded:
      'Five sailors were hurt on Tuesday when a vessel of China’s coast guard struck a boat with supplies close to Second Thomas Shoal and holed it, the coast guard of the Philippines reported. It was the fortieth protest in the year that Zhou Wei, Beijing’s ambassador, heard on being called to the foreign ministry in Manila. According to Beijing the boat was there unlawfully, and restraint was shown. Washington denounced the collision and stood by the mutual defence treaty, and patrol aircraft came from Australia and Japan. Cement and food had been on their way to the marines of the Sierra Madre, a ship run aground on the reef. On July 8 negotiators meet again in Jakarta about a code of conduct.',
  },
]

/** Written after the thresholds were set, and never used to set them. */
export const HELD_OUT: readonly OwnText[] = [
  {
    id: 'pipeline',
    text: 'ASTANA (Steppe Agency) - Kazakhstan asked Azerbaijan on Wednesday to double the oil that it ships through the Baku-Tbilisi-Ceyhan pipeline to three million tonnes a year, Energy Minister Daulet Serik said. Azerbaijan’s state company SOCAR said it could carry 2.2 million tonnes from January if tankers were found. The request follows drone strikes on a Russian terminal at Novorossiysk, which handles four fifths of Kazakh exports. Serik will travel to Baku on October 9. Russia said the terminal would be repaired within a month. Shares of the producer KazMunay rose 4 percent.',
    reworded:
      'On Wednesday Daulet Serik, Kazakhstan’s minister of energy, requested twice as much room in the Baku-Tbilisi-Ceyhan pipeline: three million tonnes of crude annually. SOCAR, the company of the Azerbaijani state, is able to take 2.2 million from January on, provided that there are enough tankers. Four fifths of what Kazakhstan exports passes Novorossiysk, where drones hit a terminal of Russia’s; a month is needed to repair it, Moscow says. Talks in Baku with Serik are set for October 9. KazMunay, which produces the oil, gained 4 percent on the exchange.',
  },
  {
    id: 'ferry',
    text: 'APIA (Pacific Relay) - New Zealand pledged two patrol boats and 40 instructors to Samoa on Monday after a ferry with 96 people aboard sank between Upolu and Savaii. Prime Minister Hana Tuilagi said 31 bodies had been found. She rejected a Chinese offer of a rescue ship, saying that help from neighbours was enough. China’s embassy said it respected the decision. Australia flew divers to the site from Townsville. An inquiry led by judge Peter Lauti will look into why the ferry left port in a storm warning. It was the worst accident in Samoa since the tsunami of 2009.',
    reworded:
      'Samoa is to get 40 instructors and two boats for patrols from Wellington, it was announced on Monday, following the sinking of a ferry on the way from Upolu to Savaii. Ninety-six people had been on board, 31 of whom were recovered dead, according to Hana Tuilagi, the prime minister. Neighbours’ help sufficed, she said, turning down a vessel that China had wanted to send, a choice that its embassy said it respected. Divers came by plane from Townsville in Australia. Why the ship put to sea despite a warning of storm is a question for Peter Lauti, the judge in charge of an inquiry. Samoa has seen nothing worse since the 2009 tsunami.',
  },
  {
    id: 'tribunal',
    text: 'THE HAGUE (Lowland Press) - The International Court of Justice ordered Guyana and Venezuela on Friday to keep troops out of a strip 10 kilometres wide on either side of the Cuyuni river. Judge Amara Diallo read the ruling, adopted by 13 votes to two. Guyana welcomed it and promised to comply. Venezuela said it did not recognize the court and would send another battalion to the border. Brazil put its garrison in Boa Vista on alert. The dispute flared in August when a Guyanese survey boat was seized near Eteringbang with seven crew. The United States urged both sides to show restraint.',
    reworded:
      'Neither Venezuela nor Guyana may have soldiers within ten kilometres of the Cuyuni river, judges in The Hague decided on Friday by 13 votes to two. Amara Diallo announced the order of the International Court of Justice. Georgetown said that it was pleased and would obey; Caracas, which denies the court any authority, announced that one more battalion would go to the frontier. Boa Vista’s garrison in Brazil is on alert. Near Eteringbang a boat surveying for Guyana had been captured in August with its crew of seven, which set the quarrel off. Restraint was called for by the United States.',
  },
  {
    id: 'rail',
    text: 'RIGA (Amber Wire) - Latvia, Estonia and Lithuania signed a contract worth 1.8 billion euros with a Spanish group on Thursday to lay track on the southern half of Rail Baltica. European Commissioner Mateo Brandt called it the largest single order in the project’s history. Finland said it would decide by spring whether to pay for a tunnel study. Poland promised that its stretch from Bialystok to the Lithuanian border would be ready in 2028. The consortium is led by Ferrova of Bilbao. Auditors warned in June that costs had risen fourfold since 2017. Work at Bauska begins in March.',
    reworded:
      'For 1.8 billion euros, a consortium under Ferrova, a firm in Bilbao, is going to build the tracks of Rail Baltica’s southern half. The contract was concluded on Thursday between the Spaniards and the governments of Lithuania, Latvia and Estonia. No order of this size has been placed before in the project, Mateo Brandt, the European commissioner, said. In Warsaw it was promised that trains would run from Bialystok to Lithuania’s border from 2028. Whether a study of a tunnel gets money from Helsinki is open until spring. Costs have quadrupled since 2017, as auditors noted in June. The first site, at Bauska, opens in March.',
  },
]
