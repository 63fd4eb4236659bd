namespace TwirEvents.Places;

/// <summary>A point on the earth (WGS 84).</summary>
/// <param name="Latitude">Degrees north, from -90 to 90.</param>
/// <param name="Longitude">Degrees east, from -180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    // The mean radius of the International Union of Geodesy and Geophysics; taking the earth for a ball is wrong by 0.5 % at most.
    private const double EarthRadius = 6371.0088;

    /// <summary>The distance over the earth's surface in kilometres, by the haversine formula.</summary>
    public double DistanceTo(GeoPoint other)
    {
        var latitude = double.DegreesToRadians(Latitude);
        var otherLatitude = double.DegreesToRadians(other.Latitude);
        var haversine = Haversine(otherLatitude - latitude)
            + (Math.Cos(latitude) * Math.Cos(otherLatitude) * Haversine(double.DegreesToRadians(other.Longitude - Longitude)));

        // Rounding can lift the haversine of opposite points over one, which has no arc sine.
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, haversine)));
    }

    private static double Haversine(double angle) => Math.Pow(Math.Sin(angle / 2), 2);
}
