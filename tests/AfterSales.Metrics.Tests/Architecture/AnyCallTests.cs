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

    /// <summary>No items, one or a few, of few whole numbers, so that many are alike: where quotients have no denominator and spreads are none.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void Call_FewItemsAlike_AnswersOrNamesTheMistake(string method) => Assert.All(
        AnyCalls.FewAlike, values => Assert.Null(AnyCalls.Complaint(AnyCalls.Callable[method], values)));

    /// <summary>A mistake is told in the same words whatever language the machine speaks, with dates, amounts and numbers as the library writes them.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public void Mistakes_ReadAlikeUnderAnyCulture(string method)
        => Assert.All(Enumerable.Range(0, 4), seed => Assert.Equal(
            Said(method, seed), Culture.Under(Culture.Hostile, () => Said(method, seed))));

    private static string? Said(string method, int seed)
    {
        if (AnyCalls.Arguments(AnyCalls.Callable[method], new AnyValue(seed, isHostile: seed % 2 == 1)) is not { } made)
        {
            return null;
        }

        try
        {
            _ = Calls.Invoke(AnyCalls.Callable[method], made.Target, made.Arguments);
            return null;
        }
        catch (Exception exception)
        {
            return Calls.Cause(exception).Message;
        }
    }
}
