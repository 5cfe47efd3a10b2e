namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>No public method takes what cannot be meant.</summary>
public class RefusalTests
{
    public static TheoryData<string> Methods { get; } = [.. AnyCalls.Callable.Keys];

    public static TheoryData<string> MethodsOfResults { get; } = [.. AnyCalls.OfResults.Keys];

    [Theory]
    [MemberData(nameof(Methods))]
    public void SpoiledArgument_IsRefused(string method) => Assert.Null(Refusals.Complaint(AnyCalls.Callable[method]));

    [Theory]
    [MemberData(nameof(MethodsOfResults))]
    public void NothingBesideAResult_IsRefused(string method) => Assert.Null(Refusals.ComplaintOfNothing(AnyCalls.OfResults[method]));
}
