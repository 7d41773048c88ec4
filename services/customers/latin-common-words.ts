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
    'status support request requests ticket incident question sr id ip vpn dns mfa sso api url http https www com sla cpu ram usb pdf'
  ).split(' '),
);
