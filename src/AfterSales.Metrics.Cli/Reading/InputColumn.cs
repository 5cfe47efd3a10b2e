namespace AfterSales.Metrics.Cli.Reading;

/// <summary>One documented column of an input file.</summary>
/// <param name="Name">The name the tool looks for.</param>
/// <param name="Need">Whether the file can be read without it.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Meaning">What stands in it, with an example.</param>
internal sealed record InputColumn(string Name, ColumnNeed Need, ColumnKind Kind, string Meaning)
{
    /// <summary>The currency of the amounts of a row, the same in all rows.</summary>
    public static InputColumn Currency { get; } =
        new("currency", ColumnNeed.Currency, ColumnKind.Text, "ISO 4217 code, as EUR; one per file, or as many as rates.csv converts. May be absent with --currency");

    public static InputColumn Required(string name, string meaning) => new(name, ColumnNeed.Required, KindOf(name), meaning);

    public static InputColumn Optional(string name, string meaning) => new(name, ColumnNeed.Optional, KindOf(name), meaning);

    /// <summary>An amount that may stand in two columns, debit and credit, instead.</summary>
    public static InputColumn DebitOrCredit(string name, string meaning) => new(name, ColumnNeed.DebitOrCredit, ColumnKind.Number, meaning);

    /// <summary>A column of a survey with one answer a row.</summary>
    public static InputColumn OfLongSurvey(string name, string meaning) => new(name, ColumnNeed.LongSurvey, KindOf(name), meaning);

    /// <summary>An end of the scale of a question.</summary>
    public static InputColumn OfScale(string name, string meaning) => new(name, ColumnNeed.Scale, KindOf(name), meaning);

    /// <summary>One name means one kind in every file, so that it is said once.</summary>
    private static ColumnKind KindOf(string name) => name switch
    {
        "amount" or "debit" or "credit" or "units" or "quantity" or "refund" or "revenue" or "low" or "high" or "weight" or "sentiment" or "product_age_years"
            or "promised_hours" or "rate" or "target" or "tolerance" or "base" or "must" or "cost" or "claimed" or "effect" or "effect_lower" or "effect_upper"
            or "remaining_cost" or "per_hour" => ColumnKind.Number,
        "answer" or "scale_min" or "scale_max" or "reopened" or "priority" or "origin_year" or "paid_year" or "months_measured"
            or "sequence" => ColumnKind.Whole,
        "reach" or "accrued" or "value" or "margin" or "discount_rate" or "answer_hours" or "low_goalpost" or "high_goalpost" => ColumnKind.Number,
        "claims" or "copies" or "stars" or "count" or "asked" or "customers" or "served" or "served_kept" or "unserved" or "unserved_kept" => ColumnKind.Whole,
        "date" or "start" or "end" or "opened" or "due" => ColumnKind.Date,
        _ => ColumnKind.Text,
    };
}
