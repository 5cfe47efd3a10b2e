namespace AfterSales.Metrics.Cli.Report;

/// <summary>The words that charts write by themselves, in the language of the run.</summary>
internal static class ChartPhrases
{
    public static ChartWords Words => Languages.Speech.Current is null ? ChartWords.Default : new ChartWords
    {
        Value = Say("value"),
        Beyond = Say("beyond the mark"),
        Mark = Say("mark"),
        Limit = Say("limit"),
        Center = Say("center"),
        LowerLimit = Say("lower limit"),
        UpperLimit = Say("upper limit"),
        Signal = Say("signal"),
        Partial = Say("still runs"),
        NoValue = Say("no value"),
        Known = Say("known"),
        Expected = Say("expected"),
        Increase = Say("increase"),
        Decrease = Say("decrease"),
        CumulativeShare = Say("share reached so far"),
        Credit = Say("credit"),
        Estimate = Say("estimate"),
        Interval = Say("interval"),
        AtLow = Say("at its low"),
        AtHigh = Say("at its high"),
        To = Say("to"),
        Subject = Say("brand"),
        Attribute = Say("attribute"),
        Age = Say("age"),
        More = Say("more"),
        Onward = Say("onward ↓"),
        Back = Say("back, or once more ↑"),
        FirstAxis = Say("first axis"),
        SecondAxis = Say("second axis"),
        PercentSign = Say("{0} %")["{0}".Length..],
        Units = [Unit(1e3, Say("{0} k")), Unit(1e6, Say("{0} M")), Unit(1e9, Say("{0} bn"))],
        Begin = Say("begin"),
        End = Say("end"),
    };

    /// <summary>What the bars of one chart are, what they are held against, and one beyond it: a legend of “value” and “mark” tells nobody anything.</summary>
    public static ChartWords Bars(string value, string mark, string? beyond = null)
        => Words with { Value = value, Mark = mark, Limit = mark, Beyond = beyond ?? Words.Beyond };

    private static NumberUnit Unit(double size, string phrase) => new() { Size = size, Name = phrase["{0}".Length..] };
}
