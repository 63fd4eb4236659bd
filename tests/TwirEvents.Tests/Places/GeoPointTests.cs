using FsCheck;
using FsCheck.Fluent;
using TwirEvents.Places;

namespace TwirEvents.Tests.Places;

public class GeoPointTests
{
    private static readonly GeoPoint Berlin = new(52.52, 13.40);

    [Theory]
    [InlineData(52.52, 13.40, 0)]             // itself
    [InlineData(52.40, 13.07, 26)]            // Potsdam
    [InlineData(48.86, 2.35, 878)]            // Paris
    [InlineData(40.71, -74.01, 6385)]         // New York, across the Atlantic
    [InlineData(-33.87, 151.21, 16089)]       // Sydney, across the equator
    [InlineData(-52.52, -166.60, 20015)]      // the other end of the world: half of the circumference
    public void Distances_agree_with_the_map(double latitude, double longitude, double kilometres) =>
        Assert.Equal(kilometres, Berlin.DistanceTo(new(latitude, longitude)), kilometres * 0.002 + 0.5);

    [Fact]
    public void The_date_line_is_no_wall() => Assert.Equal(22.2, new GeoPoint(0, 179.9).DistanceTo(new(0, -179.9)), 0.1);

    [Fact]
    public void A_distance_is_the_same_both_ways_and_at_most_half_the_circumference() =>
        Prop.ForAll(Points.Two().ToArbitrary(), pair =>
        {
            var distance = pair.First.DistanceTo(pair.Second);
            return Math.Abs(distance - pair.Second.DistanceTo(pair.First)) < 1e-6 && distance is >= 0 and <= 20016;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_detour_is_never_shorter() =>
        Prop.ForAll(Points.Two().ToArbitrary(), pair =>
            pair.First.DistanceTo(pair.Second) <= pair.First.DistanceTo(Berlin) + Berlin.DistanceTo(pair.Second) + 1e-6)
            .QuickCheckThrowOnFailure();

    private static class Points
    {
        public static Gen<(GeoPoint First, GeoPoint Second)> Two() =>
            from first in One()
            from second in One()
            select (first, second);

        private static Gen<GeoPoint> One() =>
            from latitude in Gen.Choose(-9000, 9000)
            from longitude in Gen.Choose(-18000, 18000)
            select new GeoPoint(latitude / 100.0, longitude / 100.0);
    }
}
