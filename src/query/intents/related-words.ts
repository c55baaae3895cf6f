import { stemmer } from "stemmer";

/**
 * The groups of related everyday words that a word belongs to, as group numbers; none for most words.
 * A group lets "how expensive is it" help "what does it cost" although they share no word.
 */
export function relatedGroups(word: string, stem: string): readonly number[] {
  return GROUPS_OF.get(word) ?? GROUPS_OF.get(stem) ?? [];
}

/**
 * One group a line: general words of chat in English, with the Hindi words in Latin letters that Indian English mixes in.
 * A word may be in several groups. They need not be synonyms: a group says "about the same thing", and training decides its worth.
 */
const GROUPS = `
price cost rate charge fee fare tariff mrp pricing expensive costly worth kitna kitne kitni
cheap affordable budget inexpensive economical sasta saste
discount offer coupon promo promotion deal voucher sale code
money cash rupee dollar euro pound fund amount paise paisa
pay payment paid transaction checkout
emi instalment installment monthly finance
refund reimburse reimbursement moneyback
return returned returning back
cancel cancellation abort revoke undo
delete remove deactivate close erase terminate
change edit update modify alter correct switch badal badalna
replace exchange swap replacement
order booking purchase parcel package shipment consignment
deliver delivery ship shipping dispatch courier
arrive reach receive received come get
late delay delayed pending waiting stuck slow
track tracking status progress
when time date kab
long duration period many days hours
where location place address kahan kaha
how kaise kese
much many kitna kitne kitni
why reason kyu kyun kyon
what which kya kaun konsa kaunsa
not without unable never nahi nhi nai
want need require wish looking interested chahiye
get obtain milega milegi milta
do make karna karo kare karu
my mera meri mere mujhe
your you aap aapka tum
is are hai hain
buy purchase order kharidna kharid
shop store outlet showroom branch
near nearest nearby closest around paas
call phone contact number telephone mobile
talk speak chat call connect baat
agent human person executive representative operator staff someone
support care helpline service assistance
hello hi hey hii hlo namaste greetings
bye goodbye
thanks thank thx shukriya
help assist guide assistance madad
broken damaged defective torn faulty cracked
wrong incorrect mistake error invalid
lost missing misplaced lose forgot forgotten
stolen theft robbed stole
problem issue trouble complaint fault difficulty
fail failed failure unsuccessful declined rejected error
fake original authentic genuine counterfeit duplicate real
fraud scam cheat cheater fake rigged
legal law legit allowed illegal permitted
safe danger dangerous harm harmful risk unsafe
good best better top great accha acha
recommend suggest advise advice recommendation suggestion
compare comparison difference versus vs different
size dimension measurement length width height measure
big bigger large larger huge
small smaller little tiny
weight heavy kg kilo kilogram
available availability stock
start begin started
open opening create new register signup
create make build banana banane banaye
install setup configure installation
download get app
login signin sign log logged
password otp passcode pin
account profile acct
verify verification confirm validate kyc
check see view show display find
limit maximum minimum max min cap
withdraw withdrawal cashout nikal nikale
add deposit topup recharge load
bonus reward point cashback coin loyalty
friend refer invite referral dost
win winner winning prize jeet won
crash freeze hang stuck lag loading
work working function running
internet net network wifi connection
signal coverage reception network tower
bill invoice receipt billing
statement history record transactions
plan pack package scheme subscription
warranty guarantee guaranty guarantied
trial try test demo sample
clean wash washable cleaning stain
material fabric ingredient contain made
pain ache hurt sore
doctor physician medical hospital
eat food diet meal
drink water juice
exercise workout gym training
dealer franchise distributor wholesale partner dealership distributorship
job career vacancy hiring employment recruit
photo picture image pic video
day today daily aaj
tomorrow kal
now currently immediately urgent asap abhi
send share forward bhejo
show tell give batao bata dikhao bataiye
transfer remit wire send
travel trip journey
hotel flight ticket reservation
bus train tram metro subway
car vehicle cab taxi auto
next following upcoming
route way path direction directions
free gratis complimentary
alternative similar instead equivalent
backup export save
sync synchronise synchronize merge
block blocked suspend suspended ban banned freeze
upgrade update newer latest
print printer printing
shutdown off power reboot restart
spam junk unwanted promotional
tax tds gst vat
interest rate percent
loan borrow credit lend
balance remaining left
card debit credit
atm cashpoint machine
email mail inbox gmail
website site web online page
document paper proof certificate
rule rules policy terms condition
feature features specification spec details information info
use usage using apply
dose dosage scoop intake
fat slim obese thin belly
muscle bulk bodybuilding mass
hair skin acne pimple
child kid baby children son daughter
woman women female wife girl lady
man men male husband boy
old age years elderly
soft hard firm firmness comfortable comfort
color colour shade
flavour flavor taste
city town area village pincode zip locality
home house apartment ghar
country abroad international overseas foreign
language hindi english translate
movie film song music
weather rain temperature forecast
match game play player team
score point run result
stop end quit disable unsubscribe off
activate enable turn on activation
hour timing timings schedule
name naam called
company business firm organisation organization
review rating feedback testimonial
quality durable lasting
`
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

const GROUPS_OF: ReadonlyMap<string, readonly number[]> = groupsByWord();

function groupsByWord(): Map<string, readonly number[]> {
  const byWord = new Map<string, readonly number[]>();
  GROUPS.forEach((words, group) => {
    for (const word of words.flatMap((each) => [each, stemmer(each)])) {
      const groups = byWord.get(word) ?? [];
      if (!groups.includes(group)) byWord.set(word, [...groups, group]);
    }
  });
  return byWord;
}
