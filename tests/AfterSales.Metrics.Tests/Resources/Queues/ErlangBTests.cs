using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ErlangBTests
{
    [Fact]
    public void ReferenceCases_Hold() => Assert.All(Reference.Cases("erlang_b.json"), c =>
    {
        var check = new CaseCheck(c.Name, c.Expected, 1e-10);
        if (check.Has("blocking"))
        {
            var result = ErlangB.Compute(Get("offered_erlangs"), Get("servers"));
            check.Number("blocking", result.Blocking);
            check.Number("carried", result.CarriedErlangs);
            check.Number("utilisation", result.Utilization.Value);
        }
        else if (check.Has("max_offered_erlangs"))
        {
            check.Number("max_offered_erlangs", ErlangB.MaximumLoad(Get("servers"), Get("blocking")));
        }
        else
        {
            check.Number("min_servers", ErlangB.MinimumServers(Get("offered_erlangs"), Get("blocking")));
        }

        check.AssertAllSeen();

        double Get(string key) => c.Inputs.GetProperty(key).Number()!.Value;
    });

    [Fact]
    public void Compute_NoServers_BlocksEverything()
    {
        var result = ErlangB.Compute(3, 0);

        Assert.Equal(1, result.Blocking);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Utilization.Reason);
    }

    [Fact]
    public void Compute_NoLoad_IsNeverBlocked() => Assert.Equal(0, ErlangB.Compute(0, 2).Blocking);

    [Fact]
    public void MinimumServers_EndsOfTheRange_AreAnswered()
    {
        Assert.Equal(0, ErlangB.MinimumServers(5, 1));
        Assert.Equal(1, ErlangB.MinimumServers(0, 0.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangB.MinimumServers(5, 0));
    }

    [Fact]
    public void MaximumLoad_NoServers_IsZero() => Assert.Equal(0, ErlangB.MaximumLoad(0, 0.1));

    [Fact]
    public void Compute_ThousandsOfIdleServers_DoesNotOverflow() => Assert.Equal(0, ErlangB.Compute(1, 5_000).Blocking);

    /// <summary>mpmath 1.2.1, 40 digits: 1/quad(lambda y: a*exp(-a*y)*(1+y)**n, [0, inf]).</summary>
    [Theory]
    [InlineData(0.5, 0.25, 0.78565841629894768)]
    [InlineData(0.25, 2.5, 0.0073272439236640169)]
    [InlineData(10, 12.5, 0.10102942320293891)]
    public void PyWorkforce41_FractionalServers_FollowTheIntegral(double load, double servers, double blocking)
        => Reference.AssertClose(blocking, ErlangB.Compute(load, servers).Blocking, 1e-13, "mpmath");

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.PositiveInfinity)]
    public void Compute_MistakenArguments_Throw(double load, double servers)
        => Assert.Throws<ArgumentOutOfRangeException>(() => ErlangB.Compute(load, servers));

    /// <summary>Three thirds of an agent, and what else is a bit below or above a whole one.</summary>
    [Theory]
    [InlineData(1, 0.9999999999999999, 0.5)]
    [InlineData(1, 1.0000000000000002, 0.5)]
    [InlineData(2, 0.9999999999999999, 2 / 3.0)]
    [InlineData(1, 1e-300, 1)]
    [InlineData(1, 5e-324, 1)]
    [InlineData(0.9999999999999999, 0.9999999999999999, 0.5)]
    public void Compute_NearlyWholeServers_IsNearlyThatOfTheWhole(double load, double servers, double blocking)
        => Assert.Equal(blocking, ErlangB.Compute(load, servers).Blocking, 1e-14);

    [Fact]
    public void Compute_AnyFractionAndLoad_LiesBetweenItsNeighbors()
    {
        double[] fractions = [5e-324, 1e-16, 1e-8, 0.1, 1 / 3.0, 0.5, 2 / 3.0, 0.9, 1 - 1e-8, 0.9999999999999999];
        foreach (var load in (double[])[1e-300, 1e-10, 0.3, 0.9999999999999999, 1, 1.0000000000000002, 1.5, 2, 7, 100, 1e6])
        {
            foreach (var servers in fractions.SelectMany(f => new[] { f, 1 + f, 5 + f }))
            {
                var (below, here, above) = (
                    ErlangB.Compute(load, Math.Floor(servers)).Blocking, ErlangB.Compute(load, servers).Blocking,
                        ErlangB.Compute(load, Math.Floor(servers) + 1).Blocking);
                Assert.InRange(here, above * (1 - 1e-12), below * (1 + 1e-12));
            }
        }
    }

    /// <summary>a/(1 + a) is the limit exactly: one server is enough.</summary>
    [Fact]
    public void MinimumServers_ExactlyAtTheLimit_IsEnough()
    {
        foreach (var (load, limit) in ((double, double)[])[(0.5625, 0.36), (0.25, 0.2), (1, 0.5), (4, 0.8), (0.0625, 1 / 17.0), (9, 0.9), (99, 0.99),
            (19, 0.95), (2 / 3.0, 0.4)])
        {
            Assert.InRange(ErlangB.MinimumServers(load, limit), 1, load is 0.0625 or 2 / 3.0 ? 2 : 1);
        }
    }
}
