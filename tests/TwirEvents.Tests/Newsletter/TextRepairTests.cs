using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Text saved in one encoding and read in another, and text that only looks a little like it.</summary>
public class TextRepairTests
{
    [Theory]
    [InlineData("NÃ¼rnberg", "Nürnberg")]
    [InlineData("KÃ¶ln", "Köln")]
    [InlineData("SÃ£o Paulo", "São Paulo")]
    [InlineData("MontrÃ©al", "Montréal")]
    [InlineData("WrocÅ‚aw", "Wrocław")]
    [InlineData("GdaÅ„sk", "Gdańsk")]
    [InlineData("KrakÃ³w", "Kraków")]
    [InlineData("Ã…lesund", "Ålesund")]
    [InlineData("SpaÃŸ", "Spaß")]
    [InlineData("Ã\u00A0 la carte", "à la carte")]
    [InlineData("PaweÅ‚ – MalmÃ¶", "Paweł – Malmö")]
    [InlineData("Å›roda", "środa")]
    [InlineData("BucureÈ™ti", "București")]
    [InlineData("ThÃ\u00A0nh phá»‘ Há»“ ChÃ­ Minh", "Thành phố Hồ Chí Minh")]
    [InlineData("NuÌˆrnberg", "Nu\u0308rnberg")]      // a letter and its mark apart
    [InlineData("itâ€™s", "it’s")]
    [InlineData("â€œquotedâ€\u009D", "“quoted”")]  // the byte 9D, which Windows-1252 leaves open
    [InlineData("MaÃ±ana â€“ hoy", "Mañana – hoy")]
    [InlineData("and moreâ€¦", "and more…")]
    [InlineData("50 â‚¬", "50 €")]
    [InlineData("Rustâ„¢", "Rust™")]
    [InlineData("ðŸ¦€ talks", "🦀 talks")]
    [InlineData("ðŸ‘‹ hello", "👋 hello")]
    [InlineData("Â© 2024Â\u00A0Ferris", "© 2024\u00A0Ferris")]
    [InlineData("ÐšÐ¸Ñ—Ð²", "Київ")]               // letters of another script stand side by side
    [InlineData("Ã„Ã–Ãœ", "ÄÖÜ")]                   // run behind run
    [InlineData("NÃƒÂ¼rnberg", "Nürnberg")]         // garbled twice
    public void Windows_1252_is_repaired(string garbled, string right) => Assert.Equal(right, TextRepair.Repair(garbled));

    [Theory]
    [InlineData("N√ºrnberg", "Nürnberg")]
    [InlineData("K√∂ln", "Köln")]
    [InlineData("S√£o Paulo", "São Paulo")]
    [InlineData("Montr√©al", "Montréal")]
    [InlineData("Wroc≈Çaw", "Wrocław")]
    [InlineData("Krak√≥w", "Kraków")]
    [InlineData("Spa√ü", "Spaß")]
    [InlineData("it‚Äôs", "it’s")]
    [InlineData("‚Äúquoted‚Äù", "“quoted”")]
    [InlineData("talks ‚Äî loud", "talks — loud")]
    [InlineData("talks ‚Äì loud", "talks – loud")]
    [InlineData("and more‚Ä¶", "and more…")]
    [InlineData("Bucure»ôti", "București")]
    [InlineData("o√π est-ce √† Marseille, il √®", "où est-ce à Marseille, il è")]
    [InlineData("NuÃàrnberg", "Nu\u0308rnberg")]      // a letter and its mark apart
    [InlineData("√±and√∫ del r√≠o", "ñandú del río")]
    [InlineData("50 ‚Ç¨", "50 €")]
    [InlineData("N‚àö¬∫rnberg", "Nürnberg")]        // garbled twice
    [InlineData("\uF8FFü¶Ä talks", "🦀 talks")]     // the apple stands for the byte F0
    [InlineData("\uF8FFüëã hello", "👋 hello")]
    public void Mac_Roman_is_repaired(string garbled, string right) => Assert.Equal(right, TextRepair.Repair(garbled));

    [Theory]
    [InlineData("Nürnberg, Köln, Zürich, Łódź, Gdańsk, Århus, Malmö, Ísafjörður")]
    [InlineData("São Paulo, Brasília, Bogotá, Medellín, Curaçao, Montréal, A Coruña")]
    [InlineData("naïve façade, déjà vu, Ångström")]
    [InlineData("“quotes”, ‘single’, „Gänsefüßchen“, «guillemets», ‚Gänse‘")]
    [InlineData("„Spaß“")]                  // ß“ would be the bytes DF 93, a letter of N'Ko
    [InlineData("„Straße“ und „Maß“")]
    [InlineData("ð and Þ in Guðrún Þórsdóttir")]
    [InlineData("√2 ≈ 1.414, ∆x ≠ 0, ∂f, ∑, π, Ω, ∞")]
    [InlineData("√n is small, 2√π ≈ 3.5, √∞")]
    [InlineData("”NIVÅ” – ALLT PÅ… och ”ÅÄÖ”")]  // Å” would be the bytes of Ŕ
    [InlineData("10 € – 20 £, 5 ¥, ½, 20 °C, § 5, © ® ™, † ‡, • …")]
    [InlineData("état–été")]
    [InlineData("«está»… «così»–«sì»")]
    [InlineData("»ökologisch« und »öffentlich«")]  // »ö would be the bytes of Ț
    [InlineData("LUNEDÌ” – LUNEDÌ… og „Í“")]
    [InlineData("CAFÉ – À LA CARTE")]
    [InlineData("Qui a dansé\u00A0«à»\u00A0Paris")]  // with the blanks é« would be the bytes of 頫, and à» those of a sign of Lao
    [InlineData("LA NIÑA… “ÁÉÍÓÚ” ÃÕ")]
    [InlineData("Å, Ä, Ö – ÆØÅ")]
    [InlineData("🦀 👋 👩🏽‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 ⚡️ ❤️")]
    [InlineData("Привет, Київ, Česko, Ελλάδα")]
    [InlineData("שלום תל אביב")]
    [InlineData("مرحبا")]
    [InlineData("東京 Rust の集い – ラスト")]
    [InlineData("서울 러스트")]
    [InlineData("Hà Nội, Thành phố Hồ Chí Minh")]
    [InlineData("I‘m ‹here›")]
    [InlineData("plain ASCII")]
    [InlineData("")]
    public void Right_text_is_never_touched(string text) => Assert.Same(text, TextRepair.Repair(text));

    [Theory]
    [InlineData("Zürich and NÃ¼rnberg", "Zürich and Nürnberg")]
    [InlineData("Zürich and N√ºrnberg", "Zürich and Nürnberg")]
    [InlineData("„Spaß“ in NÃ¼rnberg", "„Spaß“ in Nürnberg")]
    [InlineData("🦀 itâ€™s", "🦀 it’s")]
    public void Each_run_is_repaired_by_itself(string text, string right) => Assert.Equal(right, TextRepair.Repair(text));
}
