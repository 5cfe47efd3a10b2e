using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One question of the survey with all its answers.</summary>
internal sealed record SurveyQuestion(string Code, ScaleDefinition Scale, ScoreTally Tally)
{
    /// <summary>The code without its last digits: IMAG of IMAG3.</summary>
    public string Block { get; } = Code.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is { Length: > 0 } letters ? letters : Code;

    /// <summary>The top three answers of a scale of nine or more, the top two of five or more, else the top one.</summary>
    public CustomerSatisfactionScoreOptions CsatOptions => CustomerSatisfactionScoreOptions.Boxes(
        Scale, (Scale.Width + 1) switch { >= 9 => 3, >= 5 => 2, _ => 1 });

    public CustomerSatisfactionScoreResult Satisfaction => CustomerSatisfactionScore.Compute(Tally, CsatOptions);

    public Estimate SatisfiedShare => Satisfaction.SatisfiedShare;

    /// <summary>Promoters and detractors are defined on three scales; null on others.</summary>
    public NetPromoterScoreOptions? NpsOptions => (Scale.Minimum, Scale.Maximum) switch
    {
        (0, 10) => NetPromoterScoreOptions.ZeroToTen,
        (1, 10) => NetPromoterScoreOptions.OneToTen,
        (1, 5) => NetPromoterScoreOptions.OneToFive,
        _ => null,
    };

    /// <summary>An answer on 0 to 1.</summary>
    public decimal Share(int answer) => Scale.ShareOf(answer);

    public static IReadOnlyList<SurveyQuestion> Of(IReadOnlyList<(string Question, int Minimum, int Maximum)> questions, IEnumerable<SurveyLine> answers)
    {
        var byCode = questions.ToDictionary(
            q => q.Question,
            q => new SurveyQuestion(q.Question, new ScaleDefinition { Minimum = q.Minimum, Maximum = q.Maximum, Step = 1 }, new ScoreTally()),
            StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            byCode[answer.Question].Tally.Add(answer.Answer, answer.Weight);
        }

        return [.. questions.Select(q => byCode[q.Question])];
    }
}
