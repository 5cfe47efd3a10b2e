namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>
/// Every public method, called with whatever its signature lets through: it answers with numbers, or says why there are none, or names the caller's mistake.
/// No figure of any answer is NaN or infinite, a mistake is named by a word the caller wrote, an overflow is one the documentation announces,
/// and nothing else is ever thrown; in every culture.
/// </summary>
public class AnyCallTests
{
    private const int CallsOfEach = 12;

    public static TheoryData<string> Methods { get; } = [.. AnyCalls.Callable.Keys];

    [Theory]
    [MemberData(nameof(Methods))]
    public void AnyArguments_AnswerOrNameTheMistake(string method)
        => Assert.All(Enumerable.Range(0, CallsOfEach), seed => Assert.Null(AnyCalls.Complaint(AnyCalls.Callable[method], new AnyValue(seed))));

    /// <summary>The same at the ends of each type: subnormal, huge and next to one, decimals of 28 digits, counts of 2⁶³ − 1, years 1 and 9999.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void HostileArguments_AnswerOrNameTheMistake(string method)
        => Assert.All(
            Enumerable.Range(0, CallsOfEach),
            seed => Assert.Null(AnyCalls.Complaint(AnyCalls.Callable[method], new AnyValue(seed, isHostile: true))));
}
