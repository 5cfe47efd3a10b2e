using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class LogisticsProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly Gen<TripStop> AnyStop = Gen.Choose(-10, 100).Three().SelectMany(t => Gen.Choose(0, 7).Select(known => new TripStop
    {
        Earliest = (known & 1) != 0 ? Start + Duration.FromMinutes(Math.Min(t.Item1, t.Item2)) : null,
        Latest = (known & 2) != 0 ? Start + Duration.FromMinutes(Math.Max(t.Item1, t.Item2)) : null,
        Arrived = (known & 4) != 0 ? Start + Duration.FromMinutes(t.Item3) : null,
        Travel = Duration.FromMinutes(Math.Abs(t.Item1)),
        Work = Duration.FromMinutes(Math.Abs(t.Item2)),
    }));

    private static readonly Gen<Trip[]> Trips = Gen.Choose(0, 500).Three().SelectMany(n => AnyStop.ArrayOf().Resize(5).Select(stops => new Trip
    {
        Kilometers = n.Item1,
        Load = n.Item2 % 7 == 0 ? null : n.Item2 % 5 == 0 ? 0 : n.Item2,
        Capacity = n.Item3 + 1,
        Cost = n.Item3 - 100,
        Stops = stops,
    })).ArrayOf();

    [Property]
    public Property Compute_AnyTrips_EveryStopIsInOnePart() => Prop.ForAll(Trips.ToArbitrary(), trips =>
    {
        var result = Logistics.Compute(trips);
        var judged = trips.SelectMany(t => t.Stops).Where(s => s.Arrived is not null && (s.Earliest ?? s.Latest) is not null).ToList();
        return result.OnTime + result.Early + result.Late == judged.Count
            && result.OnTime == judged.Count(s => !(s.Arrived < s.Earliest) && !(s.Arrived > s.Latest))
            && result.NotJudged == result.Stops - judged.Count;
    });

    [Property]
    public Property Compute_TripsInAnyOrder_IsTheSame()
        => Prop.ForAll(Trips.ToArbitrary(), trips => Logistics.Compute(trips) == Logistics.Compute(Enumerable.Reverse(trips)));

    [Property]
    public Property Compute_Grace_NeverLowersTheShare() => Prop.ForAll(Trips.ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (trips, minutes)
        => !(Logistics.Compute(trips,
            new LogisticsOptions { Grace = Duration.FromMinutes(minutes) }).OnTimeShare.Value < Logistics.Compute(trips).OnTimeShare.Value));
}
