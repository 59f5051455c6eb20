export { compose, type Product } from './compose.ts'
export { type Config, readConfig, StartError } from './config.ts'
export { makeLogger } from './logger.ts'
