using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The rows of a sheet of an Excel file. Numbers and dates are taken as they are stored, in whichever date system the file has.</summary>
internal sealed class SheetRows : RowSource
{
    private readonly Stream stream;
    private readonly IExcelDataReader reader;
    private byte[][] fields = [];
    private bool[] typed = [];
    private int count;
    private long line;

    private SheetRows(Stream stream, IExcelDataReader reader)
    {
        this.stream = stream;
        this.reader = reader;
    }

    public override long Line => line;

    public override int Count => count;

    /// <summary>The names of the sheets of a file.</summary>
    public static IReadOnlyList<string> Sheets(Func<Stream> open)
    {
        using var rows = Open(open);
        var names = new List<string>();
        do
        {
            names.Add(rows.reader.Name);
        }
        while (rows.reader.NextResult());

        return names;
    }

    public static SheetRows Open(Func<Stream> open, string sheet)
    {
        var rows = Open(open);
        do
        {
            if (rows.reader.Name == sheet)
            {
                return rows;
            }
        }
        while (rows.reader.NextResult());

        rows.Dispose();
        throw new InputException(Say($"the file has no sheet {sheet}."));
    }

    public override bool Read()
    {
        if (!reader.Read())
        {
            return false;
        }

        line++;
        count = reader.FieldCount;
        if (fields.Length < count)
        {
            (fields, typed) = (new byte[count][], new bool[count]);
        }

        for (var i = 0; i < count; i++)
        {
            var (text, isTyped) = TextOf(reader.GetValue(i));
            (fields[i], typed[i]) = (Encoding.UTF8.GetBytes(text.Trim()), isTyped);
        }

        while (count > 0 && fields[count - 1].Length == 0)
        {
            count--;
        }

        return true;
    }

    public override ReadOnlySpan<byte> Bytes(int field) => field < count ? fields[field] : default;

    public override bool IsTyped(int field) => field < count && typed[field];

    public override void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
    }

    private static SheetRows Open(Func<Stream> open)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var stream = open();
        try
        {
            return new SheetRows(stream, ExcelReaderFactory.CreateReader(stream));
        }
        catch (Exception e) when (e is not InputException)
        {
            stream.Dispose();
            throw new InputException(Say($"is no Excel file that can be read: {e.Message.ReplaceLineEndings(" ")}"), e);
        }
    }

    private static (string Text, bool IsTyped) TextOf(object? value) => value switch
    {
        null => (string.Empty, false),
        double number => (Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture), true),
        int number => (number.ToString(CultureInfo.InvariantCulture), true),
        bool flag => (flag ? "true" : "false", true),
        DateTime date => (date.TimeOfDay == TimeSpan.Zero ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), true),
        TimeSpan time => (time.ToString(@"hh\:mm", CultureInfo.InvariantCulture), true),
        _ => (Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty, false),
    };
}
