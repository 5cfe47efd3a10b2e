using System.Text.Json;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>IRR and XIRR against every root, found and certified in exact and high-precision arithmetic outside this project.</summary>
public class RateOfReturnReferenceTests
{
    public static TheoryData<string> Cases { get; } = [.. Reference.Json("irr_xirr.json").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_HardAndGoldenCase_FindsEveryRoot(string id)
        => RateCases.Check(Reference.Json("irr_xirr.json").EnumerateArray().Single(c => c.GetProperty("id").GetString() == id));

    /// <summary>Each function has a test that runs over all its rows; one that none runs over fails here.</summary>
    [Fact]
    public void FinanceFunctions_EveryRow_IsOfAFunctionThatATestRunsOver() => Assert.Equal(
        ["CAGR", "DISCOUNTED_PAYBACK", "MIRR", "NPV", "PAYBACK", "RATE", "XIRR_DAYCOUNT", "XNPV"],
        FinanceFunction.All().Select(row => row.Function).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Compute_StressCases_FindsEveryRoot()
    {
        var failures = Reference.Json("xirr_stress.json").EnumerateArray().Select(Failure).Where(f => f is not null).ToList();
        Assert.True(failures.Count == 0, failures.Count + " failed\n" + string.Join("\n", failures.Take(20)));
    }

    /// <summary>Rates so close together, gains so small beside the amounts or amounts so far apart that two doubles do not tell them.</summary>
    [Fact]
    public void Compute_CloseRatesAndFarAmounts_FindsEveryRoot()
    {
        var cases = Reference.Json("irr_xirr_close.json").EnumerateArray().Concat(Reference.Json("irr_xirr_complaints.json").EnumerateArray());
        var failures = cases.Select(Failure).Where(f => f is not null).ToList();
        Assert.True(failures.Count == 0, failures.Count + " failed\n" + string.Join("\n", failures.Take(20)));
    }

    [Fact]
    public void Compute_SamplesOfOtherProjectsWhereTheyAre_FindsEveryRoot()
    {
        var failures = RateCases.OfOtherProjects().Select(Failure).Where(f => f is not null).ToList();
        Assert.True(failures.Count == 0, failures.Count + " failed\n" + string.Join("\n", failures));
    }

    private static string? Failure(JsonElement c)
    {
        try
        {
            RateCases.Check(c);
            return null;
        }
        catch (Xunit.Sdk.XunitException e)
        {
            return e.Message;
        }
    }
}
