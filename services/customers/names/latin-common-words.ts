/**
 * Latin words that alone never name a customer: names of services, words of IT reports, and the ordinary words that company names
 * begin with ("Blue Yonder", "Best For You Organics", "The Phone Company" need more than their first word).
 */
export const LATIN_COMMON = new Set(
  (
    'teams team office outlook exchange sharepoint onedrive azure intune entra microsoft power apps app automate flow dynamics sales service services field ' +
    'finance supply chain project operations word excel copilot windows defender planner yammer viva stream forms lists loop skype lync visio access bi crm ' +
    'erp online portal billing subscription license licence licences licenses invoice payment tenant admin center centre cloud data digital network networks ' +
    'net web site sites mobile phone phones desktop laptop computer computers device devices printer internet email emails mail mails mailbox mailboxes message ' +
    'messages calendar meeting meetings call calls chat channel file files folder folders document documents report reports user users people person staff ' +
    'employee employees customer customers client clients partner partners company companies group account accounts password passwords login logon signin sign ' +
    'the a an and or of for to in on at by from with without since this that these those our their his her your my we they you it its is are was were be been ' +
    'has have had do does did can cant cannot could will would should not no yes all any some many most few every each other another more less very too also ' +
    'first second third fourth best better good great new old big small large little high low top bottom long short fast slow open close closed free full ' +
    'empty blue red green black white gold golden silver north south east west northern southern eastern western central city wide world global international ' +
    'national general united american european asian chinese english school university college institute research design graphic media video music game games ' +
    'home house hotel bank food health medical care law legal trade trading traders logistics transport energy solar water light fire air sun moon star stars ' +
    'sky ocean sea river mountain stone wood tree garden park future smart simple easy quick rapid secure security safe trust true real live life time day days ' +
    'morning afternoon evening night today yesterday week month year hour hours minute minutes now just still again already only when where what why how who ' +
    'please help hi hello thanks thank urgent critical issue issues problem problems error errors fail fails failed failing broken down work works working ' +
    'worked need needs want wants get gets got see sees show shows shown receive receives received send sends sent use uses used using make made try tried ' +
    'tries stop stops stopped start starts started change changed update updated set setup reset create created delete deleted add added remove removed ' +
    'connect connected connection sync synced syncing join joined share shared sharing view edit print install installed load loads loading save saved test ' +
    'demo sample system systems software hardware technology technologies tech solutions solution consulting consultants engineering management development ' +
    'business enterprise enterprises industries industry store shop market point line link links page name names number code list group key one two three four ' +
    'five six seven eight nine ten zero half last next before after about over under between up out off into external internal remote local public private ' +
    'able above accept accepted across act action actions activate activated activation active actually address addresses affect affected ' +
    'affecting ago ahead alert alerts alias allow allowed almost along always among amount android annual answer anybody anyone anything apart ' +
    'apparently appear appears approve approved april area around ask asked asks attach attached attachment attachments attempt audio august ' +
    'authentication available average away back backup bad base basic become becomes behind being believe below beside bill billed bit block ' +
    'blocked board body boot both bounce bounced bounces box branch bring brings browser build built button buy cache came cancel cancelled card ' +
    'case cases cause caused causes certain certificate chance charge charged charges check checked checking choose chrome clear click clicked ' +
    'clicking collect come comes coming common complete completely compliance condition config configure configured confirm confirmed consent ' +
    'console contact contacts contain content continue contract control conversation copy correct cost count country couple course crash crashed ' +
    'crashes crashing currently cut daily damage date deal dear december decide default delay delayed delays deliver delivered delivery denied ' +
    'deny department departments depend describe deskphone detail details director disable disabled disappear disappeared disconnect disconnected ' +
    'discuss disk display domain domains done door double doubt drafts draw drive driver drop dropped due during early edge edition either else ' +
    'enable enabled end ended engineer enough enter entered entire entry escalate escalated especially even event events ever everybody everyone ' +
    'everything exact exactly example except executive exist existing expect expected expire expired expires explain extra face fact failure ' +
    'failures fall far feature features february feel figure fill filter final finally find fine finish finished firefox firewall fix fixed focus ' +
    'follow followed following follows force forget forgot form format forward forwarded forwarding found freeze freezes frequently friday front ' +
    'function further gave getting give given gives giving goes going gone grant guest guests guide hand handle hang hangs happen happened ' +
    'happening happens hard having head headset hear heard held helpdesk here him hold hope host hybrid idea image immediately impact import ' +
    'important include included including increase info information inside instead interface investigate involved ipad iphone item items itself ' +
    'january job july june keep keeps kept keyboard kind know known lack language late lately later latest latter lead least leave left legacy ' +
    'let level lie likely limit limited linked located location lock locked lockout log logged logging logs lose losing lost lot mac machine ' +
    'mailing main maintain major manage manager managers manual manually march matter may maybe mean means meanwhile member members memory menu ' +
    'method microphone middle might migrate migrated migration mind minor miss missed missing mistake mode model moment monday monthly months ' +
    'mostly mouse move moved much multiple must myself near nearly nobody none normal normally note nothing notice notification notifications ' +
    'notify november numbers occur occurred occurs october offer offline often okay once ones onto opened opening opens option options order ' +
    'organisation organization organizer original otherwise own owner owners paid part particular parts pass passed past pay pending per perform ' +
    'performance perhaps permission permissions pick picture place plan play plugin policies policy popup port possible post prevent preview ' +
    'previous price printing prior probably process produce product products profile program prompt prompted prompts properly prove provide ' +
    'provided provider pull purchase purchased push put quarantine quarter queue quickly quite quota ran rather reach read reading ready really ' +
    'reason reasons reboot rebooted recall receiving recent recently record recording records recover recovery reduce refresh refuse refused ' +
    'regards region register registered regular reinstall reinstalled reject rejected related release remain remember reminder renew renewal ' +
    'renewed repair repeat repeated repeatedly replace replies reply reported reporting reproduce require required requires resend resolve ' +
    'resolved respond response rest restart restarted restore restored result results retry return returned returns review right rights role ' +
    'roles room rooms rule rules run running runs said same saturday saving saw say saying says scan schedule scheduled screen screenshot search ' +
    'searching seat seats seconds section seem seems seen select selected sender sending separate september serious server servers session ' +
    'sessions several severe severity shall she showing side signal signed signing similar simply single size somebody someone something ' +
    'sometimes soon sorry sort sound source space spam speak specific spoof stage standard state stay step steps storage stuck subject submit ' +
    'subscribe subscribed succeed success successful suddenly suggest sunday suppose sure suspect suspend suspended switch table tablet tag take ' +
    'taken takes taking talk task tasks tell tells temporary tenants terms text them then there therefore thing things think though thought ' +
    'through throughout thursday till times title together token tokens tomorrow tonight took tool total touch toward track traffic transfer ' +
    'transferred trial trouble troubleshoot tuesday turn turned twice type types unable unavailable understand unexpected unknown unless unlock ' +
    'until unusual upgrade upgraded upload uploaded uploading uploads usage useful usual usually valid value various vendor verify version ' +
    'versions via visible visit voice voicemail volume wait waiting warehouse warning watch way ways wednesday weekend weekly weeks well went ' +
    'whatever whenever whether which while whole whom whose wifi window wireless within wonder worse worst write wrong wrote yet yourself zone ' +
    'status support request requests ticket incident question sr id ip vpn dns mfa sso api url http https www com sla cpu ram usb pdf'
  ).split(' '),
);
