using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class LogisticsTests
{
    private static readonly Instant Eight = Instant.FromUtc(2026, 4, 27, 8, 0);

    [Fact]
    public void Compute_TwoTrips_AreRatiosOfSums()
    {
        var result = Logistics.Compute([
            new Trip { Vehicle = "V1", Kilometers = 100m, Load = 800m, Capacity = 1000m, Cost = 150m, Stops = [Stop(0, 60, 30), Stop(0, 60, 61)] },
            new Trip { Vehicle = "V2", Kilometers = 300m, Load = 0m, Capacity = 500m, Cost = 90m,
                Stops = [Stop(30, 60, 29), Stop(null, null, 5), Stop(0, 60, null)] },
            new Trip { Kilometers = 50m, Load = 10m, Cost = 20m },
        ]);

        Assert.Equal((3, 5, 1, 1, 1, 2), (result.Trips, result.Stops, result.OnTime, result.Early, result.Late, result.NotJudged));
        Assert.Equal(1 / 3.0, result.OnTimeShare.Value);
        Assert.Equal(80_000 / 250_000.0, result.LoadFactor.Value);
        Assert.Equal(300 / 400.0, result.EmptyShare.Value);
        Assert.Equal(1, result.TripsWithoutLoad);
        Assert.Equal((52m, 260m / 450m), (result.CostPerStop.Value!.Value, result.CostPerKilometer.Value!.Value));
        Assert.Equal(20 / (20 + 15.0), result.TravelShare.Value);
    }

    [Fact]
    public void Compute_Grace_IsIncludedAtBothEnds()
    {
        var options = new LogisticsOptions { Grace = Duration.FromMinutes(5) };
        var result = Logistics.Compute([new Trip { Stops = [Stop(30, 60, 25), Stop(30, 60, 65), Stop(30, 60, 24), Stop(30, 60, 66)] }], options);

        Assert.Equal((2, 1, 1), (result.OnTime, result.Early, result.Late));
    }

    [Fact]
    public void Compute_Overloaded_IsReportedNotClipped()
        => Assert.Equal(1.2, Logistics.Compute([new Trip { Kilometers = 10m, Load = 600m, Capacity = 500m }]).LoadFactor.Value);

    [Fact]
    public void Compute_Nothing_IsUndefined()
    {
        var result = Logistics.Compute([]);

        Assert.Equal(UndefinedReason.NoData, result.OnTimeShare.Reason);
        Assert.All([result.TravelShare, result.LoadFactor, result.EmptyShare], f => Assert.Equal(UndefinedReason.ZeroDenominator, f.Reason));
        Assert.All([result.CostPerStop, result.CostPerKilometer], f => Assert.Equal(UndefinedReason.ZeroDenominator, f.Reason));
    }

    [Fact]
    public void Compute_PromiseBackwards_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Logistics.Compute([new Trip { Stops = [Stop(60, 30, 10)] }]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Trip { Capacity = 0m });
    }

    private static TripStop Stop(int? earliest, int? latest, int? arrived) => new()
    {
        Earliest = earliest is { } e ? Eight + Duration.FromMinutes(e) : null,
        Latest = latest is { } l ? Eight + Duration.FromMinutes(l) : null,
        Arrived = arrived is { } a ? Eight + Duration.FromMinutes(a) : null,
        Travel = Duration.FromMinutes(4),
        Work = Duration.FromMinutes(3),
    };

    /// <summary>A grace that reaches beyond the calendar.</summary>
    [Fact]
    public void Compute_EndlessGrace_FindsNothingEarlyOrLate()
    {
        var noon = Instant.FromUtc(2026, 4, 27, 12, 0);
        var stop = new TripStop { Arrived = noon, Earliest = noon + Duration.FromHours(1), Latest = noon + Duration.FromHours(2) };

        var result = Logistics.Compute([new Trip { Kilometers = 1m, Cost = 1m, Stops = [stop] }], new LogisticsOptions { Grace = Duration.MaxValue });

        Assert.Equal(1, result.OnTimeShare.Value);
    }
}
