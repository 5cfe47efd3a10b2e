using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ErlangBTests
{
    [Fact]
    public void ReferenceCases_Hold() => Assert.All(Reference.Cases("erlang_b.json"), c =>
    {
        var (name, inputs, expected) = c;
        if (expected.TryGetProperty("blocking", out var blocking))
        {
            var result = ErlangB.Compute(Get("offered_erlangs"), Get("servers"));
            Reference.AssertClose(blocking.Number(), result.Blocking, 1e-10, name);
            Reference.AssertClose(expected.GetProperty("carried").Number(), result.CarriedErlangs, 1e-10, name);
            Reference.AssertClose(expected.GetProperty("utilisation").Number(), result.Utilization.Value, 1e-10, name);
        }

        if (expected.TryGetProperty("max_offered_erlangs", out var load))
        {
            Reference.AssertClose(load.Number(), ErlangB.MaximumLoad(Get("servers"), Get("blocking")), 1e-10, name);
        }

        if (expected.TryGetProperty("min_servers", out var servers))
        {
            Assert.Equal(servers.GetInt32(), ErlangB.MinimumServers(Get("offered_erlangs"), Get("blocking")));
        }

        double Get(string key) => inputs.GetProperty(key).Number()!.Value;
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
}
