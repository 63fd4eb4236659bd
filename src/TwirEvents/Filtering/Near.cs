using System.Globalization;
using TwirEvents.Places;

namespace TwirEvents.Filtering;

/// <summary>A circle on the map.</summary>
/// <param name="Center">Its centre.</param>
/// <param name="Kilometres">Its radius.</param>
/// <param name="Key">How the canonical filter writes the centre: a city's slug, or a point such as <c>52.52,13.4</c>.</param>
/// <param name="Word">What a reader calls the centre.</param>
internal sealed record Near(GeoPoint Center, double Kilometres, string Key, string Word)
{
    /// <summary>The radius where the filter names none.</summary>
    public const double DefaultKilometres = 100;

    private const double KilometresInMile = 1.609344;

    // Half way round the earth.
    private const double MaxKilometres = 20_038;

    /// <summary>The radius as the canonical filter writes it; <c>null</c> for the default.</summary>
    public string? Within => Kilometres == DefaultKilometres ? null : Number(Kilometres) + "km";

    /// <summary>The circle for a reader.</summary>
    public string Phrase => $"within {Number(Kilometres)} km of {Word}";

    /// <summary>A circle around a city by any of its names, of which the largest counts, or around a point in degrees.</summary>
    public static Near? Find(string place)
    {
        if (TryReadPoint(place, out var point))
            return new(point, DefaultKilometres, $"{Number(point.Latitude)},{Number(point.Longitude)}", $"{Number(point.Latitude)}, {Number(point.Longitude)}");
        // A circle cannot be excluded: the hyphen is the sign of a number.
        if (place.StartsWith('-') || Gazetteer.Default.FindCities(place) is not [var city, ..])
            return null;
        var slug = Slug.Of(city.Name);
        var isItsOwn = Gazetteer.Default.FindCities(slug) is [var first, ..] && first == city;
        return new(city.Location, DefaultKilometres, isItsOwn ? slug : Slug.Of(place), city.Name);
    }

    /// <summary>The kilometres of a distance such as <c>100km</c>, <c>60mi</c> or <c>100</c>, to a tenth; <c>null</c> for any other text.</summary>
    public static double? ReadDistance(string text)
    {
        var unit = text.EndsWith("mi", StringComparison.OrdinalIgnoreCase) ? KilometresInMile : 1;
        var number = unit != 1 || text.EndsWith("km", StringComparison.OrdinalIgnoreCase) ? text[..^2].TrimEnd() : text;
        return TryReadNumber(number, out var value) && Math.Round(value * unit, 1) is > 0 and <= MaxKilometres and var kilometres
            ? kilometres : null;
    }

    /// <summary>Whether one of some points lies in the circle.</summary>
    public bool Fits(ReadOnlySpan<GeoPoint> points)
    {
        foreach (var point in points)
        {
            if (Center.DistanceTo(point) <= Kilometres)
                return true;
        }

        return false;
    }

    // Four decimals are ten metres: more is not known of any city.
    private static bool TryReadPoint(string text, out GeoPoint point)
    {
        point = default;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !TryReadNumber(text.AsSpan(0, comma).Trim(), out var latitude) || !TryReadNumber(text.AsSpan(comma + 1).Trim(), out var longitude)
            || latitude is not (>= -90 and <= 90) || longitude is not (>= -180 and <= 180))
        {
            return false;
        }

        point = new(Math.Round(latitude, 4) + 0.0, Math.Round(longitude, 4) + 0.0);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
