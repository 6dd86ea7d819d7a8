/**
 * Latvian dice words for passphrases: 1296 = 6⁴ of them, so that four throws of a die pick one, 10.3 bits each.
 *
 * Everyday words of three to seven letters without diacritics, which can be typed on any keyboard.
 * None begins with another, so they stay apart even when written without spaces.
 */
export const words: readonly string[] = `
acs adata adrese agrs ainava airis aka akcents akcija akmens akords aktrise ala albums aleja alga alksnis alva
amats ampula anketa antena apavs apdare apinis apjoms apkope apkure aplausi aplis aploks apmaksa apmale apogs
aprite apse apskats aptieka apvalks apvidus arfa arka arkls arnika arods aronija artava asfalts asmens asns
astere asums atbalss atbilde atdeve atkala atlaide atlants atlase atlikt atloks atmata atmest atnest atols atoms
atrast atskats atspere atteka atvars atvase atvilkt atzars audekls audums auglis augsne augsts aukla auksts auns
aura auss austere autors avene avots azimuts balasts balets balkons balle balodis balss balsts balts balva
bambuss banka barjera barons baseins bass bebrs bedre beigas beigt beka bekons bemols biete biezs bilde birka
birojs birste birt birzs bize bizness bizons blakus bloks bode boja bordo borts brasls braukt bremze briedis
briest brikete brilles brist bronza brusa bruto buferis bufete buklets buljons bullis bulta bungas burka burts
burvis busole bute cauna caurs caurule cehs cekuls celis celms celtne celtnis cements cena centrs cents cepetis
ceplis cept cepums cepure cerot ciedrs cielava ciems ciest ciets cikls cilpa cilts cimds cinks cipars ciprese
cirks cirpt cirst cirvis citrons colla cukurs cunami daba dabisks dadzis daile dambis darbs darva dati datne
dators datums degt deguns deja dejot dekors delna delta deserts desmit deva devums diegs diena diezgan diktors
dilemma dille dimants diploms disks divi dizains dobe doks doma domino draisks draugs drava drosme druka drupata
druva dublis dubults duets dundurs durvis dvielis dzega dzeguze dzeja dzelme dzelzs dzenis dzestrs dzidrs
dziesma dzija dzilna dzimta dzinums dzirde dzist egle eiro eja elfs elipse elkonis elpa elpot emalja emocija
enkurs epilogs epizode eseja esence etalons etaps ezers ezis fabrika fails fakss faktors fakts fanfara fasons
fauna feja ferma filcs filma filtrs firma fizika fjords flakons flauta flora flote fokuss folija fonds fons
forele forma formula forums fosfors fotons fraka freska furgons futbols gabals gads gaigala gailene gailis
gaisma gaiss gaita galds galotne gals galva gamma gans gards garens garoza garums gaviles gekons glezna globuss
gluds gneiss goba golfs gongs gotika grafiks grams grants grauds grauzt grava grebt greizs grezns griba grieze
grods grozs grupa guba gudrs gulbis gulta gumija haizivs halle hantele haoss hercogs hobijs hokejs hroms hronika
humors humuss hurma ideja idille ieeja iela ieleja ielikt ieloks iemaksa iemesls ierasts ierosme iesals iesauka
ieskats iesms ietekme ietvars ietve ievads iezis ikdiena ikreiz ikri ilgas ilgs imports impulss indekss ingvers
irbe irbulis irdens irt istaba izaugt izcelt izdoma izdruka izeja izjust izkapts izlaist izlase izlikt izloze
izmaksa izmest iznest izpilde izraut izskats izsole iztika izvads izveide jahta jaka jauda jauks jauns jaunums
jausma jautrs jenots jogurts joks joma josla josta jumts jurists just kabacis kabata kabelis kafija kaija kakao
kakls kaktuss kalme kalns kalts kalve kamanas kamene kamera kamols kanna kanoe kapsula kapuce karafe karalis
karaoke kariete karjera karogs karote karpa karsts karte kartons kasete kaste katedra katls katrs kauss kazene
kino kiosks kivi klaips klase klauns kleita klejot kleksis klients klimats klimpa klints klips klubs klucis
kluss klusums kniede knislis koala kobra kodols kods koferis kokle koks kolba kolibri kolonna komats komikss
kompass kompots konsole konts konuss kopija kopt kopums korekts koris korpuss korts kosa kosmoss kotlete krabis
krams krasts krauja kraut krava krekls krelles krese krikets kroka krokuss kronis kross krusa kubls kubs kulons
kult kumoss kupena kupls kurjers kurmis kurpe kurss kvarcs kvass labs labums laiks laime laipa laipns laipot
laist laiva lakats lakrica laksts lampa lapa lapene lapotne lappuse lapsa lasis lauks laukums lauva lauznis
lauzt lavanda lazda ledus leja lejup lekcija leksika lektors lelle lemt lemurs lente lepns licejs licence
lidosta lidot liedags liegs liekt liels liepa lieta lietot lietus lifts ligzda likme likt likums limits lini
lira lirika litrs logs lokans loks loma losjons lotoss loze luga lupa lustra maestro magone maigs maijs maina
maiss maize makets maksa mala malka mamma mamuts mandele manevrs manta mantija mape margas marka marle marmors
masa maska masts mati maurs mazliet mazs mazulis mazums medijs mednis medus meitene meldrs mellene melns melone
menca mentols mest metode metro mezgls miegs miers miets miezis migla miljons milti milzis mimoza mirklis mirte
mitrs miza mode modrs moments morss motors mugura muita mundrs mute muzejs nafta nagla nags naivs nakts nams
narcise nasta nauda negaiss neons nervs nesen nest niedre nieks nirt nodeva nodoms nolaist nolemt nomale nomest
nometne nopelns nopirkt noraut noriets norise norma noruna noteka nots novads novele novirze nozare nulle numurs
nupat oboja oda odere oga ogle ogot ola omlete onkulis opera optika opuss ordenis osis osta ota otrs ozols ozons
padeve padoms paeglis pagale pagalms pagasts pagrabs paiet paisums pajumte pakavs pakete pakulas palags paldies
palete palikt palma palodze pamale pamatne pamats panda panelis panna pantera paparde papele paprika paraugs
parkets parks parole pasaka pasaule pase pastala pastila pasts patents patiess pauna paust pauze pavards pavisam
pele pelni pensija peonija perons persiks persona pica pieci piedeva pieeja pienene piens piepe piere piesta
pietikt pietura pikniks piliens pilns pilots pils pinums pipars pipete pirksts pirkt pirkums pirmais pirms pirts
plats platums plaukts plecs pleds plekste plosts pluss poga polise polka ponijs porcija ports posms prasme prece
prese pretim priede prieks princis prizma prom protams proza publika pudele puika puisis pulss pults puma
pumpurs punkts puravs purene purpurs purvs puse puslode pusotrs pussala putenis putns putra radars radio rads
ragavas rags raibs raits rajons raksts rakt rallijs rampa rapsis rasols rats raudene raugs rausis raut recepte
redze regate regbijs reids reiss reize rekords rektors relejs reljefs remdens remonts rente resurss retro rets
retums rezerve riba rieksts riepa riets rinda rings ripa ripot risks ritenis ritms robots robs roka rombs rosme
rotors roze rubenis rubrika rudens ruds rudzi rullis rumba runa runcis rutks sadale saiets saikne saime saite
sakars sakas sakne sakta sala salds saldums saliekt salikt salmi salna salons samaksa samba sams samts sapnis
sapulce sargs sarkans saruna satikt saturs sauja sauklis saukt saule sauna sauss sausums savrups savs seanss
sega segli segums seifs seja sekas sekls sekmes sekot sektors sekunde senatne sensors serde serums sesija sezona
siena siers siets siksna sile silts siltums simbols simts sinepes sirds sirms skaida skaidrs skaists skaits
skala skapis skats skatuve skava skice skola skriet skudra skuja slaids slaloms slava slavens sleja slepens
slidas slidens slidot sliede slieka slodze sloka slota smags smagums smaids smaile smalks smelt smiekli smilga
smilts snaust sniegt soda soja solis sols soma sonets spainis spalgs spals spalva spars spiets spilgts spirgts
spole sports sproga spura stabils stabs stabule stacija stafete stallis starot stars starts statuja steiga
stelles stends stepe stiebrs stienis stieple stiept stikls stilbs stils stiprs stirna straume strauss strauts
strazds strofa strops studija stumbrs stumt stunda sudrabs suga sula summa suns svaigs svars svece sveiks
sviests svilpe svira tablo tabula taisns taka taksis takts talants talka talons tango tapete taure tauste tauva
tavs tehnika teika teiksma teikums teksts telpa telts temats tembrs temps teniss tenors teorija terase termins
termoss tests tikai tilpums tilts tinte tips tirgus tituls tonis tonna tornis torte tosts toveris trapece trase
trauks trausls trepes trifele triks trio trofeja tronis tropi trose trupa trusis tulkot tulks tulpe tumsa tuncis
tundra tunelis tupele turpat tuvs tuvums tvaiks tvert tvirts uguns unce upe urbis urbt usne uzdot uzkoda uzlikt
uzmava uzmest uzruna uzskats uzslava uzsvars uzturs uztvere uzvalks uzvara vabole vads vafele vaga vagons vaigs
vainags vairogs vairums vajag vakars vakuums valde valgs valis valnis valoda valsis vanags vanna varde varens
vasara vasks vate vecs vecums veidols veidot veids veikals veikls veiksme veikt vektors veldze velte velve
veranda versija vesels veseris veste vezums video vidus vieds viegls viela viens viesis vieta vietne vijole
vilks villa vilna vimba vingrs virsa virsma virtene virtuve virve vismaz viss visums visur vizulis zars zebra
zelts zemene zems zibens zibsnis ziedot zieds ziema ziepes zilbe zilgans zilonis zils zirgs zirnis zivs zobrats
zobs zods zole zona zoss zupa zutis zvans zveja
`
	.trim()
	.split(/\s+/)
