using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>What holds for any text that is saved in one encoding and read in another.</summary>
public class TextRepairProperties
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding MacRoman = CodePagesEncodingProvider.Instance.GetEncoding(10000)!;

    // What .NET's table of Mac Roman has where Apple's has the Greek letter.
    private const char Ohm = '\u2126';

    // Words as they stand in titles: signs that may be the bytes of a letter stand where a writer puts them.
    private static readonly Gen<string> Word = Gen.Elements(
        "Rust", "a", "Nürnberg", "Wrocław", "Ålesund", "Ísafjörður", "Łódź", "naïve", "œuvre", "où", "à", "Übung", "Spaß", "SMÖRGÅS", "CÔTÉ", "İzmir", "București", "Žižkov", "¿qué", "ñandú", "O’Reilly",
        "Київ", "Привет", "Αθήνα", "שלום", "مرحبا", "東京", "ラスト", "서울", "Hà Nội", "e\u0301", "🦀", "👩🏽‍💻", "🇩🇪", "⚡️", "50 €", "½", "5°", "x²", "Rust™", "©", "→", "√2", "∞");

    private static readonly Gen<string> RightText = Gen.Zip(
            Word.Zip(Gen.Elements("{0}", "{0}", "{0}", "“{0}”", "„{0}“", "‘{0}’", "«{0}»", "({0})", "{0}…", "{0}’s"), (word, form) => form.Replace("{0}", word, StringComparison.Ordinal)),
            Gen.Elements(" ", " ", " – ", " — ", "-", "/", ", ", "\u00A0", " • "))
        .ListOf().Select(words => string.Concat(words.Select(w => w.Item1 + w.Item2)));

    private static readonly Gen<string> AnyText = Gen.OneOf(
        RightText, RightText.Select(t => Garbled(t, Windows1252)), RightText.Select(t => Garbled(t, MacRoman)), SectionTexts.Any.Generator);

    [Fact]
    public void Repair_is_idempotent() => Prop.ForAll(AnyText.ToArbitrary(), text =>
        TextRepair.Repair(text) is var once && ReferenceEquals(TextRepair.Repair(once), once)).QuickCheckThrowOnFailure();

    [Fact]
    public void Right_text_is_not_touched() => Prop.ForAll(RightText.ToArbitrary(), text =>
        GivesBack(text, text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_read_as_Windows_1252_is_given_back() => Prop.ForAll(RightText.ToArbitrary(), text =>
        GivesBack(text, Garbled(text, Windows1252))).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_read_as_Mac_Roman_is_given_back() => Prop.ForAll(RightText.ToArbitrary(), text =>
        GivesBack(text, Garbled(text, MacRoman))).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_repaired_may_be_garbled() => Prop.ForAll(AnyText.ToArbitrary(), text =>
        TextRepair.MayBeGarbled(text) || ReferenceEquals(TextRepair.Repair(text), text)).QuickCheckThrowOnFailure();

    private static Property GivesBack(string text, string garbled) =>
        (TextRepair.Repair(garbled) is var repaired && repaired == text).Label($"must give '{text}' but gives '{repaired}'");

    private static string Garbled(string text, Encoding page) => page.GetString(Encoding.UTF8.GetBytes(text)).Replace(Ohm, 'Ω');
}
