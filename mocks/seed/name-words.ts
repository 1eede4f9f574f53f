// The parts of names. They contain no separators other than those noted, so that a name can be split.
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const GIVEN_NAMES = words(`
  aaron abdul abigail adaeze adam adriana agnes ahmed aiko aisha akira alba alejandro aleksandra alina amara amelie
  amina amir ana anders andrea andrei anh anika anita anna anton antonio arash ariel arjun arnaud arturo astrid aya
  ayodele beatriz bela ben bianca binh birgit bjorn bogdan boris brigitte bruno camila carla carlos carmen caroline
  catalina cecile celine cem chen chiara chidi christoph claire clara claudia connor cristina daan dalia damian
  daniel daria david deepa delphine dennis diana diego dilara dina dmitri dominik dora edgar eduardo ekaterina elena eli
  elif elin elisa emeka emil emily emma enrique erik esra esther eva fabian farah fatima federica felix fernanda filip
  fiona florian francesca franziska frida gabriel georgi giulia goran grace greta guillaume gustavo hala hannah hans
  haruto hassan heidi helena henrik hiroshi hugo ibrahim ida igor ikram ilaria imran ingrid irina isabel ivan jakub jana
  jasmin javier jelena jens jiri joana johan jonas jorge josefine juan julia kaito karim karin kasia katarina kavya keiko
  kenji kerstin khadija kim klaus kofi krzysztof kwame laila lars laura lea leandro leila lena leon lin linh linnea lorenzo
  lucia luis lukas magda mahmoud maja malik manuel marek maren maria marta martin mateusz matteo maya mehmet mei michael
  miguel mika milan minh miriam mohamed monika nadia naoki natalia neha nia nicolas nikolai nina noah noor nora olga oliver
  olumide omar oscar pablo paola patrick paula pedro petra philippe piotr priya qing rachel rafael raj rania rasmus renata
  ricardo rosa ruth ryan sabine sakura salma samir samuel sandra sanjay santiago sara selma sergei shreya silvia simon sofia
  stefan sunita susanne sven tamar tariq tatiana teresa theo thi thomas tomasz tove tuan ulrike uma vera vijay viktor
  vincent wei wiebke xavier yara yasmin yuki yusuf zainab zofia zuzana
`);

export const FAMILY_NAMES = words(`
  abbas abe adeyemi aguilar ahmadi alvarez amari anderson andersson angelov antunes arslan asante aydin bailey bakker banerjee
  barros baumann becker bell benali berg bergstrom bernard bianchi blanc bondarenko borg boutros brandt braun brennan
  brown burger calvo campbell cardoso carlsen castillo celik cerny chan chaudhary cheng cho clark cohen colombo conti
  correia costa cruz dahl dang das de-boer de-jong de-luca de-vries demir deshpande diallo dias diaz dimitrov dinh do
  dubois dumont dvorak ek eriksen eze farkas farouk ferrari ferreira fischer flores fontaine fournier franco fuchs fujita
  gallo garcia garcia-lopez gauthier georgiou ghosh gomez goncalves gonzalez greco green grgic gruber gupta haas haddad hall
  hansen haraldsen hartmann hashimoto hayashi heinrich hernandez hidalgo hoang hofer hoffmann holm horak horvat huang
  hughes hussein huynh ibanez ibrahimovic ito ivanov iyer jain jansen jansson jensen jimenez johansson jones joshi jovanovic
  kaiser kaminski kang kapoor karlsson kato kaya keller khan kim klein kobayashi koch kovac kovacs kowalski kozlov krause
  kumar lambert larsen lau le leblanc lee leitner lemaire leroy levy lewandowski lima lindberg liu lombardi lopes lopez
  lund machado maier malik mancini marin marino markovic martin martinez matsumoto mayer mazur mbeki medina mehta mendes
  meyer miller mohammadi molina moore moreau moreno mori morozov mueller nagy nair nakamura ndiaye nelson neumann ng
  nguyen nielsen nikolic nilsson novak nowak nunez nwosu obrien ochoa okafor okonkwo olsen onyango ortiz osei ozturk park
  patel pavlov peeters pereira perez petersen petrov pham phillips pinto popescu popov prasad quinn rahman ramirez rao
  rasmussen reddy ricci richter rios rivera rizzo robin rojas romano rossi roy rubio ruiz russo sahin saito salazar
  sanchez santos sato schmid schmidt schneider scholz schulz schwarz sen serrano shah sharma shimizu silva simic singh smith
  sokolov soto sousa steiner stoica suzuki svensson szabo takahashi tamm tan tanaka taylor thompson tran tremblay turner
  usman vadasz van-den-berg van-dijk van-leeuwen vargas varga vasquez vega velasco verma vidal virtanen vogel volkov vu
  wagner walker wang watanabe weber weiss white wilson winkler wolf wong wright wu yamada yamamoto yang yilmaz yoshida
  zhang zhao zhou zimmermann zoric
`);

/** Machine accounts: prefix, system, place; together with a number they form a name. */
export const SERVICE_PREFIXES = words('svc ci bot deploy sync scan');
export const SERVICE_SYSTEMS = words(`
  argo jenkins tekton gitlab github harborsync backup vault renovate trivy grafana airflow spark kafka flink gateway
  mainframe sap erp crm billing identity search edge mobile iot telemetry qa perf release nightly canary
`);
export const SERVICE_PLACES = words('prod stage test dev eu us apac lab');

/** Organizations: an area, the team's function, and sometimes a region. */
export const AREAS = words(`
  payments checkout orders catalog search pricing billing invoicing ledger treasury fraud risk identity access accounts
  customers loyalty marketing campaigns content media images video streaming maps routing logistics warehouse fleet
  delivery returns supply procurement vendors partners contracts legal hr payroll talent learning support helpdesk chat
  notifications mail sms calendar documents signing archive storage network dns edge cdn gateway mesh compute cluster
  kubernetes observability metrics tracing logging alerting incident security secrets compliance audit privacy consent
  analytics insights reporting forecasting experiments ml vision speech language recommendations ranking personalization
  mobile ios android web desktop embedded firmware robotics sensors telemetry energy grid metering health lab clinic
  insurance claims underwriting lending mortgages cards wallet crypto trading brokerage quotes research
`);
export const TEAMS = words(`
  platform core api services backend frontend apps data pipelines models infra ops sre tools ci build release qa
  integration partners internal external public shared common base
`);
export const REGIONS = words('eu us apac latam mena uk');
