using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class RecordCleaningProperties
{
    private static readonly string[] Fields = ["amount", "unit", "date", "kind"];

    private static readonly CleaningStep[] Steps =
    [
        CleaningStep.FillGaps("amount", GapFillingOptions.Default),
        CleaningStep.Unit("amount", "unit", "h", new Dictionary<string, decimal> { ["min"] = 0.02m, ["d"] = 8 }),
        CleaningStep.NumberFormat("amount", [NumberNotation.Point, NumberNotation.Comma, NumberNotation.SpaceComma]),
        CleaningStep.DateFormat("date", ["dd/MM/yyyy", "MM/dd/yyyy", "d.M.yyyy"]),
        CleaningStep.MissingCodes("amount", ["-", "n/a", "0,000"]),
        CleaningStep.Trim("kind"),
        CleaningStep.Category("kind", [new CategoryMapping { From = "R", To = "repair" }, new CategoryMapping { From = "W", To = "wait" }]),
    ];

    private static Arbitrary<string?[][]> AnyTables { get; } = Row().ArrayOf().ToArbitrary();

    [Property]
    public Property Clean_Twice_IsOnce() => Prop.ForAll(AnyTables, table =>
    {
        var once = RecordCleaning.Clean(Fields, table, Steps);
        return RecordCleaning.Clean(Fields, once.Records, Steps).Records.SequenceEqual(once.Records);
    });

    [Property]
    public Property Undo_AnyChanges_RestoresTheInput() => Prop.ForAll(AnyTables, table =>
    {
        var once = RecordCleaning.Clean(Fields, table, Steps);
        return RecordCleaning.Undo(Fields, once.Records, once.Changes).Zip(table).All(pair => pair.First.SequenceEqual(pair.Second));
    });

    [Property]
    public Property Clean_AnyOrderOfSteps_IsTheSame() => Prop.ForAll(AnyTables, table
        => RecordCleaning.Clean(Fields, table, Steps).Equals(RecordCleaning.Clean(Fields, table, [.. Steps.Reverse()])));

    private static Gen<string?[]> Row()
        => Gen.Elements<string?>(null, "1", "12,5", "1.234", "1.234.567", "1,250", " 2 ", "-", "n/a", "x", "0.125", "3 000,5", "7")
            .SelectMany(amount => Gen.Elements<string?>("h", "min", "d", null, "y").SelectMany(unit
                => Gen.Elements<string?>("2026-01-05", "13/04/2026", "03/04/2026", "1.2.2026", null).SelectMany(date
                    => Gen.Elements<string?>("R", " W ", "repair", "Z", string.Empty, null).Select(kind => new[] { amount, unit, date, kind }))));
}
