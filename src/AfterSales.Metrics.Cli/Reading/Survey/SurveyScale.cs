namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The scale that a question was asked on.</summary>
/// <param name="IsReversed">Whether its lowest number is the best answer: answers are turned round as they are read.</param>
internal sealed record SurveyScale(int Minimum, int Maximum, bool IsReversed = false)
{
    /// <summary>So many steps a scale may have: more are no scale but an amount.</summary>
    public const int MostSteps = 1000;

    /// <summary>So far from zero its ends may lie.</summary>
    public const int Farthest = 100_000;

    public static string Rule { get; } = FormattableString.Invariant($"must be a scale of at most {MostSteps} steps between -{Farthest} and {Farthest}");

    public bool IsFair => Minimum < Maximum && Minimum >= -Farthest && Maximum <= Farthest && Maximum - Minimum <= MostSteps;

    /// <summary>An answer with the best one highest.</summary>
    public int Upright(int answer) => IsReversed ? Minimum + Maximum - answer : answer;
}
