namespace Clob.Generators.Parsing.Schemas;

/// <summary>
/// The names that no generated type may have: those of the library's types, and of the types of .NET and of packages that its code names.
/// In the namespace of the library, such a type would stand before the one that the code means.
/// </summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> All = new(
        """
        AbandonedMutexException AccessViolationException Action Activator Activity ActivityChangedEventArgs ActivityContext
        ActivityCreationOptions ActivityEvent ActivityIdFormat ActivityKind ActivityLink ActivityListener ActivitySamplingResult
        ActivitySource ActivitySourceOptions ActivitySpanId ActivityStatusCode ActivityTagsCollection ActivityTraceFlags
        ActivityTraceId AdjustableClock Aes AesCcm AesCng AesCryptoServiceProvider AesGcm AesManaged AggregateException AllCall
        ApartmentState ApiCredentials ApiKeyReading ApiKeys ApiKeysOptions ApiKeysOptionsRules AppContext AppDomain
        AppDomainSetup AppDomainUnloadedException ApplicationException ApplicationId ArgIterator ArgumentException
        ArgumentNullException ArgumentOutOfRangeException ArithmeticException Array ArrayBufferWriter ArrayPool ArraySegment
        ArrayTypeMismatchException Ascii AsnEncodedData AsnEncodedDataCollection AsnEncodedDataEnumerator Assembly
        AssemblyCompanyAttribute AssemblyConfigurationAttribute AssemblyDescriptionAttribute AssemblyFileVersionAttribute
        AssemblyInformationalVersionAttribute AssemblyLoadEventArgs AssemblyLoadEventHandler AssemblyMetadataAttribute
        AssemblyProductAttribute AssemblyTitleAttribute AssemblyVersionAttribute AsymmetricAlgorithm
        AsymmetricKeyExchangeDeformatter AsymmetricKeyExchangeFormatter AsymmetricSignatureDeformatter
        AsymmetricSignatureFormatter AsyncCallback AsyncEnumerable AsyncFlowControl AsyncLocal AsyncLocalValueChangedArgs
        AttemptLimits AttemptLog AttemptOutcome AttemptRefusedException Attribute AttributeTargets AttributeUsageAttribute
        AuthenticationException AuthenticationHeaderValue AuthenticationManager AuthenticationSchemeSelector
        AuthenticationSchemes AuthenticationTagMismatchException Authenticators Authorization AutoResetEvent
        BadImageFormatException Barrier BarrierPostPhaseException Base64 Base64FormattingOptions Base64Secret Base64Url
        BaseAddressRule BatchIndex BatchQueue BatchReading BigInteger BinaryReader BinaryWriter BindIPEndPoint BitConverter
        BlockingCollection Boolean BooleanSwitch Bounded BoundedConnect Buffer BufferedStream BuffersExtensions Byte
        ByteArrayContent ByteEqualityComparer ByteLists CLSCompliantAttribute CacheControlHeaderValue CallAttempt CallBounds
        CallFailure CallHistory CallTimeout CancelBatch CancelCall CancelFailure CancelInputError CancelInterruptedException
        CancelLedger CancelOpenInterruptedException CancelOpenReport CancelOutcomes CancelProgress CancelRejection
        CancelRejectionKind CancelRejectionKindClassifier CancelRejections CancelReport CancelReports CancelRequest CancelResult
        CancelRun CancelStop CancelStopKind CancelStopReason CancellationToken CancellationTokenRegistration
        CancellationTokenSource CannotUnloadAppDomainException ChaCha20Poly1305 Char CharEnumerator CharUnicodeInfo CipherMode
        CleanException CleanResponse ClientCertificateOption Clob ClobApiException ClobAuthMessage ClobAuthentication ClobCall
        ClobChain ClobClient ClobClientExtensions ClobClientOptions ClobClientOptionsValidator ClobConfiguration ClobEnvironment
        ClobHeartbeatServiceCollectionExtensions ClobJsonContext ClobOperation ClobOperations ClobOutcome ClobOutcomeKind
        ClobPrimaryHandler ClobRequest ClobRetryHandler ClobRetryOptions ClobRetryOptionsRules ClobServiceCollectionExtensions
        ClobSigningHandler ClockMeasurement ClockOffset CngAlgorithm CngAlgorithmGroup CngExportPolicies CngKey CngKeyBlobFormat
        CngKeyCreationOptions CngKeyCreationParameters CngKeyHandleOpenOptions CngKeyOpenOptions CngKeyUsages CngProperty
        CngPropertyCollection CngPropertyOptions CngProvider CngUIPolicy CngUIProtectionLevels CodePagesEncodingProvider
        CollectionExtensions CollectionsMarshal Comparer Comparison CompositeMLDsa CompositeMLDsaAlgorithm CompositeMLDsaCng
        CompressedStack ConcurrentBag ConcurrentDictionary ConcurrentExclusiveSchedulerPair ConditionalWeakTable
        ConfigureAwaitOptions ConnectionFailure Console ConsoleCancelEventArgs ConsoleCancelEventHandler ConsoleColor ConsoleKey
        ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey ConsoleTraceListener ContentComparer ContentDispositionHeaderValue
        ContentEquality ContentRangeHeaderValue ContentType ContextBoundObject ContextCallback ContextCanceled
        ContextMarshalException ContextStaticAttribute Convert Converter Cookie CookieCollection CookieContainer CookieException
        CookieVariant CorrelationManager CountdownEvent CredentialCache CryptoConfig CryptoStream CryptoStreamMode
        CryptographicOperations CryptographicUnexpectedOperationException CspKeyContainerInfo CspParameters CspProviderFlags
        CultureAwareComparer CultureInfo DBNull DES DESCryptoServiceProvider DSA DSACng DSACryptoServiceProvider DSAOpenSsl
        DSAParameters DSASignatureDeformatter DSASignatureFormat DSASignatureFormatter DataMisalignedException
        DataReceivedEventArgs DataReceivedEventHandler DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek Debug
        DebuggerBrowsableState Decimal DecodedText DecompressionMethods Default DefaultJsonTypeInfoResolver DefaultTraceListener
        Delegate DelegatingHandler DelimitedListTraceListener DeriveBytes DiagnosticListener DiagnosticSource Dictionary
        DictionaryEntry DigitRuns Directory DirectoryInfo DirectoryNotFoundException DistributedContextPropagator
        DivideByZeroException DllNotFoundException Dns DnsEndPoint Double DownloadDataCompletedEventArgs
        DownloadDataCompletedEventHandler DownloadProgressChangedEventArgs DownloadProgressChangedEventHandler
        DownloadStringCompletedEventArgs DownloadStringCompletedEventHandler DriveInfo DriveNotFoundException DriveType
        DuplicateWaitObjectException ECAlgorithm ECCurve ECDiffieHellman ECDiffieHellmanCng ECDiffieHellmanCngPublicKey
        ECDiffieHellmanKeyDerivationFunction ECDiffieHellmanOpenSsl ECDiffieHellmanPublicKey ECDsa ECDsaCng ECDsaOpenSsl
        ECKeyXmlFormat ECParameters ECPoint EditorBrowsableState EmptyContent Encoder Encoding EncodingExtensions
        EndOfStreamException EndPoint EntityTagHeaderValue EntryPointNotFoundException Enum EnumEqualityComparer Enumerable
        EnumerableExecutor EnumerableQuery EnumerationOptions Environment EnvironmentVariableTarget EqualityComparer
        ErrorEventArgs ErrorEventHandler Escapes EventArgs EventHandler EventId EventResetMode EventTypeFilter EventWaitHandle
        EventWaitHandleAcl ExactTextConverter Exception ExceptionDispatchInfo ExceptionRecorder ExceptionText ExecutionContext
        ExecutionEngineException ExpectedHeartbeatId Extensions FailureMessage FailureReading FieldAccessException File
        FileAccess FileAttributes FileInfo FileLoadException FileMode FileNotFoundException FileOptions FileShare FileStream
        FileStreamOptions FileStyleUriParser FileSystemAclExtensions FileSystemEventArgs FileSystemEventHandler FileSystemInfo
        FileSystemWatcher FileVersionInfo FileWebRequest FileWebResponse FlagsAttribute ForeignHandlers FormUrlEncodedContent
        FormatException FormattableString FromBase64Transform FromBase64TransformMode FtpStatusCode FtpStyleUriParser
        FtpWebRequest FtpWebResponse Func GC GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo GCNotificationStatus
        GeneratedSerializerOptions GenericComparer GenericEqualityComparer GenericUriParser GenericUriParserOptions
        GlobalProxySelection GopherStyleUriParser Guid HKDF HMAC HMACMD5 HMACSHA1 HMACSHA256 HMACSHA384 HMACSHA3_256
        HMACSHA3_384 HMACSHA3_512 HMACSHA512 Half HandleInheritability HashAlgorithm HashAlgorithmName HashCode HashSet
        HeaderEncodingSelector HeaderStringValues HealthCheckContext HealthCheckRegistration HealthCheckResult HealthStatus
        HeartbeatCall HeartbeatClient HeartbeatFacts HeartbeatHealthCheck HeartbeatLoop HeartbeatLostException HeartbeatMonitor
        HeartbeatNotices HeartbeatOutcome HeartbeatReason HeartbeatRegistration HeartbeatResult HeartbeatService
        HeartbeatSession HeartbeatState HeartbeatStatus HeartbeatWatch HeldOrderIds HostExecutionContext
        HostExecutionContextManager HtmlEncoder HttpClient HttpClientFactoryOptions HttpClientHandler HttpCompletionOption
        HttpContent HttpContentHeaders HttpContinueDelegate HttpHeaderValueCollection HttpHeaders HttpHeadersNonValidated
        HttpIOException HttpKeepAlivePingPolicy HttpListener HttpListenerBasicIdentity HttpListenerContext HttpListenerException
        HttpListenerPrefixCollection HttpListenerRequest HttpListenerResponse HttpListenerTimeoutManager HttpMessageHandler
        HttpMessageHandlerBuilder HttpMessageInvoker HttpMethod HttpProtocolException HttpRequestError HttpRequestException
        HttpRequestHeader HttpRequestHeaders HttpRequestMessage HttpRequestOptions HttpRequestOptionsKey HttpResponseHeader
        HttpResponseHeaders HttpResponseMessage HttpStatusCode HttpStyleUriParser HttpVersion HttpVersionPolicy HttpWebRequest
        HttpWebResponse IAlternateEqualityComparer IAsyncDisposable IAsyncEnumerable IAsyncEnumerator IAsyncResult
        IAuthenticationModule IBufferWriter IClobClient ICloneable ICollection IComparable IComparer IConfiguration
        IConfigurationSection IConvertible ICredentialPolicy ICredentials ICredentialsByHost ICryptoTransform
        ICspAsymmetricAlgorithm ICustomFormatter IDictionary IDisposable IEnumerable IEnumerator IEqualityComparer IEquatable
        IFormatProvider IFormattable IGrouping IHttpClientBuilder IHttpClientFactory IHttpClientLogger
        IHttpMessageHandlerBuilderFilter IHttpMessageHandlerFactory IJsonOnDeserialized IJsonOnDeserializing IJsonOnSerialized
        IJsonOnSerializing IJsonTypeInfoResolver IList ILogger ILookup IOCompletionCallback IOException IObservable IObserver
        IOpenValue IOptionsMonitor IOrderCanceler IOrderedAsyncEnumerable IOrderedEnumerable IOrderedQueryable IPAddress
        IPEndPoint IPHostEntry IPNetwork IParsable IProgress IQueryProvider IQueryable IQuotingResponse IReadOnlyCollection
        IReadOnlyDictionary IReadOnlyList IReadOnlySet IServiceCollection IServiceProvider ISet ISpanFormattable ISpanParsable
        IThreadPoolWorkItem ITimer IUtf8SpanFormattable IUtf8SpanParsable IValidateOptions IWalletSigner IWebProxy
        IWebProxyScript IWebRequestCreate ImmutableArrayExtensions IncrementalHash Index IndexOutOfRangeException Information
        InitializingSwitchEventArgs InitializingTraceSourceEventArgs InsufficientExecutionStackException
        InsufficientMemoryException Int128 Int16 Int32 Int64 IntPtr Interlocked InternalBufferOverflowException
        InvalidCastException InvalidDataException InvalidOperationException InvalidProgramException InvalidTimeZoneException
        JavaScriptEncoder JsonAttribute JsonCollectionInfoValues JsonCommentHandling JsonConstructorAttribute JsonContent
        JsonConverter JsonConverterAttribute JsonConverterFactory JsonDerivedType JsonDerivedTypeAttribute JsonDocument
        JsonDocumentOptions JsonElement JsonEncodedText JsonException JsonExtensionDataAttribute JsonIgnoreAttribute
        JsonIgnoreCondition JsonIncludeAttribute JsonKnownNamingPolicy JsonKnownReferenceHandler JsonMetadataServices
        JsonNamingPolicy JsonNumberEnumConverter JsonNumberHandling JsonNumberHandlingAttribute JsonObjectCreationHandling
        JsonObjectCreationHandlingAttribute JsonObjectInfoValues JsonParameterInfo JsonParameterInfoValues
        JsonPolymorphicAttribute JsonPolymorphismOptions JsonProperty JsonPropertyInfo JsonPropertyInfoValues
        JsonPropertyNameAttribute JsonPropertyOrderAttribute JsonReaderOptions JsonReaderState JsonRequiredAttribute
        JsonSerializableAttribute JsonSerializer JsonSerializerContext JsonSerializerDefaults JsonSerializerOptions
        JsonSourceGenerationMode JsonSourceGenerationOptionsAttribute JsonStringEnumConverter JsonStringEnumMemberNameAttribute
        JsonTokenType JsonTypeInfo JsonTypeInfoKind JsonTypeInfoResolver JsonUnknownDerivedTypeHandling JsonUnknownTypeHandling
        JsonUnmappedMemberHandling JsonUnmappedMemberHandlingAttribute JsonValueKind JsonWriterOptions KeyNotFoundException
        KeyNumber KeySizes KeyValuePair KeyedCollection KeyedHashAlgorithm Kmac128 Kmac256 KmacXof128 KmacXof256 L1Authenticator
        L1HeaderNames L2Authenticator L2HeaderNames L2Signer Lazy LazyInitializer LazyThreadSafetyMode LdapStyleUriParser
        LedgerState LinkedList LinkedListNode List ListConverter LoaderOptimization LoaderOptimizationAttribute
        LocalDataStoreSlot Lock LockCookie LockRecursionException LockRecursionPolicy LogLevel LoggerMessage
        LoggerMessageAttribute Lookup MD5 MD5CryptoServiceProvider MLDsa MLDsaAlgorithm MLDsaCng MLDsaOpenSsl MLKem
        MLKemAlgorithm MLKemCng MLKemOpenSsl MTAThreadAttribute MachineClock ManualResetEvent ManualResetEventSlim MapConverter
        MarketCall MarshalByRefObject MaskGenerationMethod MatchCasing MatchType Math MathF Measure MediaTypeHeaderValue
        MediaTypeWithQualityHeaderValue MemberAccessException MemberMeaning Memory MemoryExtensions MemoryPool MemoryStream
        MessageProcessingHandler MethodAccessException Microsoft MidpointRounding MissingFieldException MissingMemberException
        MissingMethodException ModuleHandle Monitor MonitoringDescriptionAttribute MulticastDelegate
        MulticastNotSupportedException MultipartContent MultipartFormDataContent Mutex MutexAcl NameValueHeaderValue
        NameValueWithParametersHeaderValue NamedWaitHandleOptions NativeOverlapped NestedContent NestedNulls
        NetPipeStyleUriParser NetTcpStyleUriParser NetworkCredential NetworkStream NewsStyleUriParser NoContent
        NonRandomizedStringEqualityComparer NonSerializedAttribute NotFiniteNumberException NotImplementedException
        NotSupportedException NotedContent NotifyFilters NullReferenceException NullTolerance Nullable NullableComparer
        NullableEqualityComparer NumberStyles Object ObjectComparer ObjectDisposedException ObjectEqualityComparer
        ObservableCollection ObsoleteAttribute Oid OidCollection OidEnumerator OidGroup OneCall OpenEnumConverter
        OpenOrderConverter OpenOrderFilter OpenOrderJudge OpenOrderListConverter OpenOrderSelection OpenOrdersReading
        OpenReadCompletedEventArgs OpenReadCompletedEventHandler OpenWriteCompletedEventArgs OpenWriteCompletedEventHandler
        OperatingSystem OperationCanceledException OperationStatus OptionRule Options OptionsValidationException OrderCanceler
        OrderCancelerOptions OrderCancelerOptionsRules OrderHeartbeat OrderHeartbeatOptions OrderHeartbeatOptionsValidator
        OrderIdBuffer OrderIdIntake OrderIdSource OrderIdText OrderOutcome OrderOutcomeKind OrderOwner OrderReader OrderReading
        OrderScope OrderStates OrderedDictionary OrderedParallelQuery OrdinalComparer OtherMember OutOfMemoryException Outcome
        OverflowException Overlapped OwnThread PKCS1MaskGenerationMethod PacedReads PaddingMode Paging Parallel
        ParallelEnumerable ParallelExecutionMode ParallelLoopResult ParallelLoopState ParallelMergeOptions ParallelOptions
        ParallelQuery ParamArrayAttribute ParameterizedThreadStart PasswordDeriveBytes Path PathList PathSegment
        PathTooLongException PbeEncryptionAlgorithm PbeParameters PemEncoding PemFields PendingOrders PeriodicTimer Phrase
        PlatformID PlatformNotSupportedException Polly PoolingAsyncValueTaskMethodBuilder PreAllocatedOverlapped Predicate
        PrimaryHandlerRule PrintableText PriorityQueue Process ProcessModule ProcessModuleCollection ProcessPriorityClass
        ProcessStartInfo ProcessThread ProcessThreadCollection ProcessWindowStyle ProductHeaderValue ProductInfoHeaderValue
        Progress ProgressTeller ProtocolType ProtocolViolationException QueryString Queryable Queue QuotedPrintable RC2
        RC2CryptoServiceProvider RNGCryptoServiceProvider RSA RSACng RSACryptoServiceProvider RSAEncryptionPadding
        RSAEncryptionPaddingMode RSAOAEPKeyExchangeDeformatter RSAOAEPKeyExchangeFormatter RSAOpenSsl
        RSAPKCS1KeyExchangeDeformatter RSAPKCS1KeyExchangeFormatter RSAPKCS1SignatureDeformatter RSAPKCS1SignatureFormatter
        RSAParameters RSASignaturePadding RSASignaturePaddingMode Random RandomAccess RandomNumberGenerator Range
        RangeConditionHeaderValue RangeHeaderValue RangeItemHeaderValue RankException RateLimit RateLimitHeaders RateLimitStatus
        RateLimitTier RateRefusals ReadContent ReadOnlyCollection ReadOnlyDictionary ReadOnlyMemory ReadOnlyMemoryContent
        ReadOnlyObservableCollection ReadOnlySequence ReadOnlySequenceSegment ReadOnlySpan ReadPace ReaderWriterLock
        ReaderWriterLockSlim ReadingBound ReasonClassifier ReasonClause ReasonCount ReasonKind ReasonMention ReasonMentions
        ReasonPart ReasonPolarity ReasonReading ReasonStanding ReasonText ReasonToken ReasonVocabulary ReferenceEqualityComparer
        ReferenceHandler ReferenceResolver Regex RegexMatchTimeoutException RegexOptions RegisteredWaitHandle
        RejectionClassifier RejectionTable RenamedEventArgs RenamedEventHandler RequestAddress RequestAuthenticator RequestCheck
        RequestChecks RequestHeaders RequestLimits RequestSender RequestWatch RequestsUnderWay ResilienceContext
        ResilienceContextPool ResiliencePipeline ResiliencePipelineBuilder ResiliencePropertyKey ResolveEventArgs
        ResolveEventHandler ResponseBody ResponseHeaderNames ResponseReader ResponseShape RetriedCall RetryAfter
        RetryConditionHeaderValue RetryKind RetryStrategyOptions Rfc2898DeriveBytes Rijndael RijndaelManaged RunEvents Rune
        RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte SHA1 SHA1CryptoServiceProvider
        SHA1Managed SHA256 SHA256CryptoServiceProvider SHA256Managed SHA384 SHA384CryptoServiceProvider SHA384Managed SHA3_256
        SHA3_384 SHA3_512 SHA512 SHA512CryptoServiceProvider SHA512Managed SP800108HmacCounterKdf STAThreadAttribute
        SafeEvpPKeyHandle SampleActivity ScopeReading ScopeVerification SearchOption SearchValues SearchableText Seconds
        SecretPatterns SecretRedactor SecretSearch SecurityProtocolType SeekOrigin SeenOrders SelectionInterruptedException
        Semaphore SemaphoreAcl SemaphoreFullException SemaphoreSlim SendOrPostCallback SequencePosition SequenceReader
        SequenceReaderExtensions SerializableAttribute ServerTime ServiceDescriptor ServicePoint ServicePointManager
        SettingsReader SeveralCall Shake128 Shake256 SignatureDescription SignedHeaders SignerPace SignerTier
        SigningHandlerFilter Single SlhDsa SlhDsaAlgorithm SlhDsaCng SlhDsaOpenSsl Socket SocketAddress SocketException
        SocketType SocketsHttpConnectionContext SocketsHttpHandler SocketsHttpPlaintextStreamFilterContext SortedDictionary
        SortedList SortedOrders SortedSet SourceFilter SourceLevels SourceSwitch Span SpinLock SpinWait Stack
        StackOverflowException StackTrace StatusMeaning SteadyClock StopMode Stopwatch Stream StreamContent StreamReader
        StreamWriter String StringBuilder StringComparer StringComparison StringContent StringNormalizationExtensions
        StringReader StringSplitOptions StringWithQualityHeaderValue StringWriter Switch SwitchArming SwitchAttribute
        SwitchLevelAttribute SymmetricAlgorithm SynchronizationContext SynchronizationLockException System SystemException
        TagList TargetFrameworkAttribute Task TaskAsyncEnumerableExtensions TaskCanceledException TaskCompletionSource
        TaskContinuationOptions TaskCreationOptions TaskExtensions TaskFactory TaskScheduler TaskSchedulerException TaskStatus
        TaskToAsyncResult TextCollections TextEncoder TextEncoderSettings TextLook TextReader TextWriter TextWriterTraceListener
        Thread ThreadAbortException ThreadExceptionEventArgs ThreadExceptionEventHandler ThreadInterruptedException ThreadLocal
        ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadPriorityLevel ThreadStart ThreadStartException ThreadState
        ThreadStateException ThreadStaticAttribute ThreadWaitReason ThreadingAclExtensions TimeOnly TimeProvider TimeSpan
        TimeZone TimeZoneInfo TimeZoneNotFoundException Timeout TimeoutException TimeoutRejectedException TimeoutStrategyOptions
        Timer TimerCallback ToBase64Transform TokenBucket TokenCost TokenLease Trace TraceEventCache TraceEventType TraceFilter
        TraceLevel TraceListener TraceListenerCollection TraceOptions TracePropagator TraceSource TraceSwitch TracelessHandler
        TransferCodingHeaderValue TransferCodingWithQualityHeaderValue TransportContext TreeSet TripleDES TripleDESCng
        TripleDESCryptoServiceProvider Tuple TupleExtensions Type TypeAccessException TypeCode TypeInitializationException
        TypeLoadException TypeUnloadedException TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr UnauthorizedAccessException
        UnhandledExceptionEventArgs UnhandledExceptionEventHandler UnicodeCategory UnitySerializationHolder UnixFileMode
        UnmanagedMemoryAccessor UnmanagedMemoryStream UnobservedTaskExceptionEventArgs UnsentRequest
        UploadDataCompletedEventArgs UploadDataCompletedEventHandler UploadFileCompletedEventArgs
        UploadFileCompletedEventHandler UploadProgressChangedEventArgs UploadProgressChangedEventHandler
        UploadStringCompletedEventArgs UploadStringCompletedEventHandler UploadValuesCompletedEventArgs
        UploadValuesCompletedEventHandler Uri UriBuilder UriComponents UriCreationOptions UriFormat UriFormatException
        UriHostNameType UriKind UriParser UriPartial UriTypeConverter UrlEncoder UsableKeyWait UserInfo Utf8 Utf8JsonReader
        Utf8JsonWriter ValidateOptionsResult ValueName ValuePath ValueTask ValueTuple ValueType VenueError VenueErrorReader
        VenueSwitch VenueTime Verification VerificationInterruptedException VerificationOptions VerificationOptionsRules
        VerificationProgress VerificationReport VerificationRow VerificationStop VerifiedOrder VerifiedOrderState Version
        ViaHeaderValue Void Volatile WaitCallback WaitForChangedResult WaitHandle WaitHandleCannotBeOpenedException
        WaitHandleExtensions WaitOrTimerCallback WalletText WarningHeaderValue WatcherChangeTypes WeakReference WebClient
        WebException WebExceptionStatus WebHeaderCollection WebProxy WebRequest WebRequestMethods WebResponse Wire WireText
        WriteStreamClosedEventArgs WriteStreamClosedEventHandler X509CertificateCollection XmlWriterTraceListener
        """.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    // The namespaces below that of the generated types.
    private static readonly HashSet<string> Spaces = new(StringComparer.Ordinal)
    {
        "Authentication", "Calls", "Cli", "Clock", "DependencyInjection", "Generators", "Heartbeats", "Http", "Keys", "Orders", "Sandbox",
        "Secrets", "Spec", "Telemetry", "Tests", "Wallet",
    };

    // A type cannot have the name of one of its members: those of every record, and the value of an open enum.
    public static bool Contains(string name)
        => All.Contains(name) || Spaces.Contains(name) || CSharpName.TakenInRecord.Contains(name) || name == "Value";
}
