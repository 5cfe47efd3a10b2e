namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>No public method takes what cannot be meant.</summary>
public class RefusalTests
{
    public static TheoryData<string> Methods { get; } = [.. AnyCalls.Callable.Keys];

    [Theory]
    [MemberData(nameof(Methods))]
    public void SpoiledArgument_IsRefused(string method) => Assert.Null(Refusals.Complaint(AnyCalls.Callable[method]));
}
