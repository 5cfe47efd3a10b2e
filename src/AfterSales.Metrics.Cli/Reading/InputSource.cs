namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Where the files are: a folder, or the sample inside the tool.</summary>
internal abstract class InputSource
{
    /// <summary>How messages and the report call it.</summary>
    public abstract string Title { get; }

    /// <summary>Whether the records were invented to show the tool.</summary>
    public abstract bool IsInvented { get; }

    public abstract bool Has(InputFile file);

    /// <summary>The file's bytes and how many there are.</summary>
    public abstract (Stream Stream, long Length) Open(InputFile file);

    public static InputSource Sample { get; } = new SampleSource();

    public static InputSource Folder(string path) => new FolderSource(path);

    private sealed class SampleSource : InputSource
    {
        public override string Title => "the sample inside the tool (invented records)";

        public override bool IsInvented => true;

        public override bool Has(InputFile file) => typeof(InputSource).Assembly.GetManifestResourceInfo("sample/" + file.FileName) is not null;

        public override (Stream Stream, long Length) Open(InputFile file)
        {
            var stream = typeof(InputSource).Assembly.GetManifestResourceStream("sample/" + file.FileName)!;
            return (stream, stream.Length);
        }
    }

    private sealed class FolderSource(string path) : InputSource
    {
        public override string Title => path;

        public override bool IsInvented => false;

        public override bool Has(InputFile file) => File.Exists(Path.Combine(path, file.FileName));

        public override (Stream Stream, long Length) Open(InputFile file)
        {
            try
            {
                var stream = new FileStream(Path.Combine(path, file.FileName), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
                return (stream, stream.Length);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new InputException("cannot be opened: " + e.Message, e);
            }
        }
    }
}
