export const jwtConstants = { secret: process.env.JWT_SECRET || 'secretKey' }; // expect: error-masking
export const a = { secret: process.env.JWT_SECRET ? process.env.JWT_SECRET : 'secretKey' }; // expect: error-masking
export class C {
  constructor(private configService: ConfigService) {
    super({ secretOrKey: configService.get('JWT_SECRET', 'secret') }); // expect: error-masking
    this.x = configService.get<string>('JWT_SECRET') || 'secret'; // expect: error-masking
    this.y = this.configService.getOrThrow<string>('JWT_SECRET');
    this.z = this.configService.get<number>('PAGE_SIZE') ?? 20;
  }
}
const { JWT_SECRET = 'x' } = process.env;
const s = process.env.SESSION_SECRET ?? ''; // expect: error-masking
const k = process.env.STRIPE_KEY_ID ?? '';
const name = process.env['API_TOKEN'] || 'token'; // expect: error-masking
