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
        Begin = Say("begin"),
        End = Say("end"),
    };
}
